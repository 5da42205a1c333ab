package app.crm.persistence.changesets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;

/** Values of columns as PostgreSQL writes them in JSON, turned into the forms of the REST interface. */
final class FieldValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FieldValues() {}

    /** An object of columns; empty where the text is null. */
    static ObjectNode columns(String json) {
        try {
            return json == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote JSON that can't be read", impossible);
        }
    }

    /** Instants in UTC with a Z, amounts as text; the rest as it is. */
    static JsonNode of(String column, ObjectNode columns) {
        JsonNode value = columns.path(column);
        if (value.isMissingNode() || value.isNull()) {
            return NullNode.instance;
        }
        if (value.isTextual() && column.endsWith("_at")) {
            return TextNode.valueOf(
                    OffsetDateTime.parse(value.textValue()).toInstant().toString());
        }
        if (value.isNumber() && column.endsWith("_amount")) {
            return TextNode.valueOf(value.decimalValue().toPlainString());
        }
        return value;
    }
}
