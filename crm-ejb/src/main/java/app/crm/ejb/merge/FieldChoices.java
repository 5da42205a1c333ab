package app.crm.ejb.merge;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The values that the caller wants to win, put over those that would have won. */
final class FieldChoices {

    private static final String CUSTOM = "custom.";
    private static final String VALUE = "value";

    private final Map<String, JsonNode> choices;
    private final Map<Long, ObjectNode> records;

    /** @param records the writable fields of each record by its id */
    FieldChoices(Map<String, JsonNode> choices, Map<Long, ObjectNode> records) {
        this.choices = choices;
        this.records = records;
    }

    void putInto(ObjectNode document) {
        choices.forEach((name, choice) -> put(document, nameOf(name), choice));
    }

    /** The record whose value the caller chose for the field, or null. */
    Long chosenRecord(String field) {
        JsonNode choice = choices.get(field);
        return choice != null && choice.isIntegralNumber() ? Long.valueOf(recordOf(field, choice)) : null;
    }

    boolean isChosen(String field) {
        return choices.containsKey(field);
    }

    private void put(ObjectNode document, String name, JsonNode choice) {
        if (name.startsWith(CUSTOM)) {
            String key = name.substring(CUSTOM.length());
            ((ObjectNode) document.get("custom"))
                    .set(
                            key,
                            value(name, choice, record -> record.path("custom").path(key)));
        } else {
            MergePatch.refuseUnknown(document, name);
            document.set(name, value(name, choice, record -> record.path(name)));
        }
    }

    /** As answers and bodies call it. */
    private static String nameOf(String name) {
        return "owner".equals(name) ? "ownerId" : name;
    }

    private JsonNode value(String name, JsonNode choice, java.util.function.Function<ObjectNode, JsonNode> of) {
        if (choice.isNumber()) {
            JsonNode theirs = of.apply(records.get(recordOf(name, choice)));
            return theirs.isMissingNode() ? records.values().iterator().next().nullNode() : theirs;
        }
        return choice.isObject() && choice.size() == 1 && choice.has(VALUE) ? choice.get(VALUE) : choice;
    }

    private long recordOf(String name, JsonNode choice) {
        if (!choice.isIntegralNumber() || !records.containsKey(choice.asLong())) {
            throw new InvalidException(
                    "fields." + name,
                    "not_merged",
                    "Name one of the records that are merged, or write {\"value\": …} for a number.");
        }
        return choice.asLong();
    }
}
