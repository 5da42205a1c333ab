package app.crm.ejb.imports;

import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.MergePatch;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.imports.ShapeRepository;
import app.crm.persistence.imports.StoredImport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON in which parts of an import are stored and sent. */
@ApplicationScoped
public class ImportJson {

    /** The product's mapper takes a blank text for no value; a delimiter may well be a blank. */
    private static final ObjectMapper VERBATIM = new ObjectMapper();

    @Inject
    ObjectMapper mapper;

    @Inject
    MergePatch mergePatch;

    protected ImportJson() {}

    public ImportJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.mergePatch = new MergePatch(mapper);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The options in the text part of an upload; null or blank means none. */
    ImportOptions options(String text) {
        if (text == null || text.isBlank()) {
            return ImportOptions.NONE;
        }
        try {
            return options(mapper.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new InvalidException(ErrorCode.MALFORMED_JSON, "The part \"options\" is not valid JSON.");
        }
    }

    /** The options in a body; fields that don't exist are refused. */
    ImportOptions options(JsonNode body) {
        return body == null || body.isNull() || body.isMissingNode()
                ? ImportOptions.NONE
                : mergePatch.of(body, ImportOptions.class).apply(ImportOptions.NONE);
    }

    ImportOptions storedOptions(StoredImport stored) {
        return stored.options() == null ? null : read(stored.options(), new TypeReference<>() {});
    }

    FileLayout layout(StoredImport stored) {
        try {
            return VERBATIM.readValue(stored.layout(), FileLayout.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("an import holds JSON of another shape", foreign);
        }
    }

    List<SourceColumn> columns(StoredImport stored) {
        return read(stored.columns(), new TypeReference<>() {});
    }

    /** In the order of the file, which stored JSON objects don't keep. */
    Map<String, String> mapping(StoredImport stored) {
        Map<String, String> unordered = read(stored.mapping(), new TypeReference<>() {});
        Map<String, String> mapping = new LinkedHashMap<>();
        columns(stored).forEach(column -> mapping.put(column.name(), unordered.get(column.name())));
        return mapping;
    }

    ImportCounts counts(StoredImport stored) {
        return stored.counts() == null ? ImportCounts.NONE : read(stored.counts(), new TypeReference<>() {});
    }

    Map<String, AmountUnit> units(StoredImport stored) {
        return read(stored.units(), new TypeReference<>() {});
    }

    /** What was said of another file with the same columns. */
    Remembered remembered(ShapeRepository.Remembered stored) {
        return new Remembered(
                read(stored.mapping(), new TypeReference<>() {}), read(stored.units(), new TypeReference<>() {}));
    }

    /** Mapping and units of a shape. */
    public record Remembered(Map<String, String> mapping, Map<String, AmountUnit> units) {}

    /** Column → text, of a row that somebody corrected. */
    Map<String, String> cells(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    /**
     * A mapping as callers send it: {@code {"column": "field"}}, or the same under {@code mapping}, as answers show it.
     */
    Map<String, String> mapping(JsonNode body) {
        JsonNode inner = isWrapped(body) ? body.get("mapping") : body;
        if (inner == null || !inner.isObject()) {
            throw new InvalidException(
                    ErrorCode.MALFORMED_JSON,
                    "Send an object with the columns of the file: {\"column\": \"field\" or null}.");
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        inner.properties().forEach(entry -> mapping.put(entry.getKey(), field(entry.getKey(), entry.getValue())));
        return mapping;
    }

    /** Units as callers send them beside a mapping; empty where they send none, and keep those that are known. */
    Optional<Map<String, AmountUnit>> units(JsonNode body) {
        JsonNode units = isWrapped(body) ? body.get("units") : null;
        if (units == null || units.isNull()) {
            return Optional.empty();
        }
        ObjectNode options = mapper.createObjectNode();
        options.set("units", units);
        return Optional.of(mergePatch
                .of(options, ImportOptions.class)
                .apply(ImportOptions.NONE)
                .units());
    }

    /** Whether the mapping stands under its name: a column of that name would have a text. */
    private static boolean isWrapped(JsonNode body) {
        return body != null
                && body.path("mapping").isObject()
                && (body.size() == 1 || body.size() == 2 && body.has("units"));
    }

    private static String field(String column, JsonNode value) {
        if (!value.isNull() && !value.isTextual()) {
            throw new InvalidException("mapping." + column, "invalid_value", "Give the name of a field, or null.");
        }
        return value.isNull() ? null : value.textValue();
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("an import holds JSON of another shape", foreign);
        }
    }
}
