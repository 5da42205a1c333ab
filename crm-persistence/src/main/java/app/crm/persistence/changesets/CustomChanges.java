package app.crm.persistence.changesets;

import app.crm.persistence.customfields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields that the firm has defined lie in one column; the history tells of each by itself. */
final class CustomChanges {

    static final String COLUMN = "custom";

    private CustomChanges() {}

    static List<ChangeItem.FieldChange> of(RawItem item) {
        JsonNode before = item.before().path(COLUMN);
        JsonNode after = item.after().path(COLUMN);
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        return keys.stream()
                .map(key -> new ChangeItem.FieldChange(
                        CustomField.PREFIX + key, value(before, key), value(after, key), null, null))
                .toList();
    }

    private static JsonNode value(JsonNode values, String key) {
        return values.has(key) ? values.get(key) : NullNode.instance;
    }
}
