package app.crm.ejb.core;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * JSON Merge Patch (RFC 7396) on what may be written of a record: members replace, {@code null} removes, objects merge.
 * A record alone could not tell an absent field from one that is to be cleared.
 */
@ApplicationScoped
public class MergePatch {

    @Inject
    ObjectMapper mapper;

    protected MergePatch() {}

    public MergePatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The patch as a change of the writable fields. Fields that the type does not have are refused. */
    public <T> UnaryOperator<T> of(JsonNode patch, Class<T> type) {
        ObjectNode change = named(patch, type);
        return current -> apply(change, current, type);
    }

    /** The patch with each field under the name that the type gives it. */
    public ObjectNode named(JsonNode patch, Class<?> type) {
        if (patch == null || !patch.isObject()) {
            throw new InvalidException(
                    ErrorCode.MALFORMED_JSON, "A merge patch is a JSON object with the fields to change.");
        }
        return withoutAliases((ObjectNode) patch, type);
    }

    /** A whole record; absent fields are those that it does not have. */
    public <T> T read(JsonNode body, Class<T> type) {
        if (body == null || !body.isObject()) {
            throw new InvalidException(ErrorCode.MALFORMED_JSON, "A record is a JSON object with its fields.");
        }
        return treeToValue(body, type);
    }

    private <T> T apply(ObjectNode patch, T current, Class<T> type) {
        ObjectNode target = document(current);
        patch.fieldNames().forEachRemaining(name -> refuseUnknown(target, name));
        return treeToValue(merge(target, patch), type);
    }

    /** What may be written of a record, as the JSON object that {@link #read} takes. */
    public ObjectNode document(Object fields) {
        return mapper.valueToTree(fields);
    }

    private <T> T treeToValue(JsonNode document, Class<T> type) {
        try {
            return mapper.treeToValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw BodyProblems.of(unreadable)
                    .orElseThrow(() -> new IllegalStateException("Cannot read a " + type.getSimpleName(), unreadable));
        }
    }

    /** Other names of a field would stand beside it in the merged document instead of replacing it. */
    private static ObjectNode withoutAliases(ObjectNode patch, Class<?> type) {
        ObjectNode named = patch.deepCopy();
        for (Field field : type.getDeclaredFields()) {
            JsonAlias alias = field.getAnnotation(JsonAlias.class);
            for (String name : alias == null ? new String[0] : alias.value()) {
                if (named.has(name)) {
                    named.set(field.getName(), named.remove(name));
                }
            }
        }
        return named;
    }

    /** Also for {@code null}, which would remove nothing and pass unseen. */
    public static void refuseUnknown(ObjectNode target, String name) {
        if (!target.has(name)) {
            throw BodyProblems.unknownField(name);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target != null && target.isObject() ? (ObjectNode) target : ((ObjectNode) patch).objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.get(member.getKey()), member.getValue()));
            }
        }
        return merged;
    }
}
