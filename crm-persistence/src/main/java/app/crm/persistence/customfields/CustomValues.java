package app.crm.persistence.customfields;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The values of a record's custom fields by key; a field without a value has no entry. Equal numbers are equal. */
public record CustomValues(Map<String, JsonNode> byKey) {

    public static final CustomValues NONE = new CustomValues(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public CustomValues(Map<String, JsonNode> byKey) {
        Map<String, JsonNode> values = new TreeMap<>();
        byKey.forEach((key, value) -> {
            if (value != null && !value.isNull()) {
                values.put(key, value.isNumber() ? canonical(value.decimalValue()) : value);
            }
        });
        this.byKey = Collections.unmodifiableMap(values);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CustomValues of(Map<String, JsonNode> byKey) {
        return new CustomValues(byKey);
    }

    /** In JSON the values stand as they are, without a name around them. */
    @Override
    @JsonValue
    public Map<String, JsonNode> byKey() {
        return byKey;
    }

    /** From the column; an absent one holds nothing. */
    public static CustomValues ofJson(String json) {
        if (json == null || json.equals("{}")) {
            return NONE;
        }
        try {
            return new CustomValues(JSON.readerForMapOf(JsonNode.class).<Map<String, JsonNode>>readValue(json));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A number without superfluous zeros, never written with an exponent. */
    public static JsonNode canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    public JsonNode get(String key) {
        return byKey.get(key);
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** For the column. */
    public String json() {
        try {
            return JSON.writeValueAsString(byKey);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
