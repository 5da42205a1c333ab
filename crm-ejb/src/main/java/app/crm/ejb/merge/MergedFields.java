package app.crm.ejb.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The values of a record that takes others in: its own, else those of the first that has one. Lists are united. What
 * somebody refused on one of the records is refused on all.
 */
final class MergedFields {

    private static final String CUSTOM = "custom";
    private static final String OTHER_EMAILS = "otherEmails";

    /** Of them none has a value that says more than another's. */
    private static final Set<String> SURVIVORS_OWN = Set.of("version", "active");

    private final List<ObjectNode> records;
    private final Predicate<String> takenOver;

    /**
     * @param records the writable fields, the survivor's first
     * @param takenOver the keys of custom fields that may be filled in
     */
    MergedFields(List<ObjectNode> records, Predicate<String> takenOver) {
        this.records = List.copyOf(records);
        this.takenOver = takenOver;
    }

    /** @param choices puts over it what the caller wants otherwise */
    ObjectNode united(Consumer<ObjectNode> choices) {
        ObjectNode survivor = records.get(0).deepCopy();
        records.get(0).fieldNames().forEachRemaining(name -> survivor.set(name, united(name)));
        JsonNode unitedAddresses = survivor.path(OTHER_EMAILS);
        choices.accept(survivor);
        if (survivor.path(OTHER_EMAILS).equals(unitedAddresses) && unitedAddresses.isArray()) {
            keepAddresses(survivor);
        }
        return survivor;
    }

    private JsonNode united(String name) {
        List<JsonNode> values = records.stream().map(each -> each.path(name)).toList();
        if (SURVIVORS_OWN.contains(name)) {
            return values.get(0);
        }
        return switch (name) {
            case "emailUnsubscribed" ->
                values.stream().filter(JsonNode::asBoolean).findFirst().orElse(values.get(0));
            case "consent" ->
                values.stream()
                        .filter(value -> value.path("given").isBoolean()
                                && !value.path("given").asBoolean())
                        .findFirst()
                        .orElseGet(() -> firstFilled(values));
            case CUSTOM -> custom(values);
            default -> firstOrAll(values);
        };
    }

    private JsonNode custom(List<JsonNode> values) {
        ObjectNode custom = values.get(0).deepCopy();
        Map<String, JsonNode> others = new LinkedHashMap<>();
        values.forEach(value -> value.properties().forEach(member -> others.put(member.getKey(), member.getValue())));
        others.keySet().stream()
                .filter(takenOver)
                .forEach(key -> custom.set(
                        key,
                        firstOrAll(values.stream().map(value -> value.path(key)).toList())));
        return custom;
    }

    private static JsonNode firstOrAll(List<JsonNode> values) {
        JsonNode first = firstFilled(values);
        return first.isArray() ? all((ArrayNode) first, values) : first;
    }

    private static JsonNode firstFilled(List<JsonNode> values) {
        return values.stream().filter(MergedFields::isFilled).findFirst().orElse(values.get(0));
    }

    private static boolean isFilled(JsonNode value) {
        return !value.isNull() && !value.isMissingNode() && !(value.isContainerNode() && value.isEmpty());
    }

    private static ArrayNode all(ArrayNode shape, List<JsonNode> lists) {
        Map<String, JsonNode> distinct = new LinkedHashMap<>();
        lists.forEach(list ->
                list.forEach(each -> distinct.putIfAbsent(each.asText().toLowerCase(Locale.ROOT), each)));
        ArrayNode united = shape.arrayNode();
        distinct.values().forEach(united::add);
        return united;
    }

    /** Mail to an address that is no longer the person's first one is still mail to that person. */
    private void keepAddresses(ObjectNode survivor) {
        Set<String> addresses = new LinkedHashSet<>();
        survivor.path(OTHER_EMAILS).forEach(address -> addresses.add(address.asText()));
        for (String field : List.of("email", "personalEmail")) {
            records.stream()
                    .map(each -> each.path(field))
                    .filter(MergedFields::isFilled)
                    .forEach(address -> addresses.add(address.asText()));
        }
        addresses.remove(survivor.path("email").asText());
        addresses.remove(survivor.path("personalEmail").asText());
        ArrayNode others = survivor.arrayNode();
        addresses.forEach(others::add);
        survivor.set(OTHER_EMAILS, others);
    }
}
