package app.crm.ejb.bulk;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.bulk.BulkFields;
import app.crm.persistence.bulk.FieldsDeed;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A merge patch for many records of one kind.
 *
 * @param patch the fields by their own names
 * @param specimen the fields of a record that stands for all
 * @param change the patch applied to one record
 */
record FieldPatch<F extends WritableFields>(
        BulkFields<F> settable, ObjectNode patch, F specimen, UnaryOperator<F> change, ObjectMapper json) {

    List<String> names() {
        return patch.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** In words: of the custom fields it says which. */
    String summary() {
        return "Changed "
                + patch.properties().stream().flatMap(FieldPatch::told).collect(Collectors.joining(", "));
    }

    private static Stream<String> told(Map.Entry<String, JsonNode> change) {
        return change.getKey().equals("custom")
                ? change.getValue().properties().stream().map(value -> CustomField.PREFIX + value.getKey())
                : Stream.of(change.getKey());
    }

    FieldsDeed deed(F clean, Instant at) {
        return settable.deed(patch, clean, at);
    }

    Map<String, Long> givenTo() {
        F given = change.apply(specimen);
        Map<String, Long> users = new LinkedHashMap<>();
        if (patch.has("ownerId") && given.ownerId() != null) {
            users.put("owner_id", given.ownerId());
        }
        if (patch.has("assigneeId") && given.assigneeId() != null) {
            users.put("assignee_id", given.assigneeId());
        }
        return users;
    }

    /** An amount of which only a part is given: for one record the rest stays, many records have many rests. */
    void refuseLost(F clean) {
        FieldChecks checks = new FieldChecks();
        JsonNode kept = json.valueToTree(clean);
        for (String amount : List.of("aum", "potential")) {
            if (patch.path(amount).isObject() && kept.path(amount).isNull()) {
                checks.refuse(amount, "incomplete_amount", "Give both the amount and its currency.");
            }
        }
        checks.throwIfAny();
    }
}
