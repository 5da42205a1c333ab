package app.crm.persistence.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads a user as answers show one, {@code {"id": 7, "name": "Léa"}}, or as the bare id. */
public class OwnerId extends JsonDeserializer<Long> {

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        JsonNode id = node.isObject() ? node.path("id") : node;
        if (!id.canConvertToLong() || !id.isIntegralNumber()) {
            return (Long) context.handleWeirdStringValue(
                    Long.class, id.asText(), "Give the user's id as a number, or an object with that id.");
        }
        return id.longValue();
    }
}
