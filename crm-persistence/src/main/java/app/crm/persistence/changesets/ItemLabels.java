package app.crm.persistence.changesets;

import app.crm.persistence.access.ResourceType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of all records that a page speaks of, read with one statement per resource. */
final class ItemLabels {

    private final Map<ResourceType, Map<Long, String>> labels = new HashMap<>();
    private final RecordLabels source;

    ItemLabels(RecordLabels source, List<RawItem> items) {
        this.source = source;
        Map<ResourceType, Set<Long>> wanted = new HashMap<>();
        for (RawItem item : items) {
            want(wanted, item.touched().resource(), item.recordId());
            wantReferences(wanted, item.before());
            wantReferences(wanted, item.after());
        }
        wanted.forEach((resource, ids) -> labels.put(resource, source.of(resource, ids)));
    }

    private static void wantReferences(Map<ResourceType, Set<Long>> wanted, ObjectNode columns) {
        columns.properties().forEach(column -> {
            ResourceType resource = RecordLabels.referredTo(column.getKey());
            if (resource != null && column.getValue().isNumber()) {
                want(wanted, resource, column.getValue().longValue());
            }
        });
    }

    private static void want(Map<ResourceType, Set<Long>> wanted, ResourceType resource, long id) {
        wanted.computeIfAbsent(resource, any -> new LinkedHashSet<>()).add(id);
    }

    String of(ResourceType resource, long id) {
        return labels.getOrDefault(resource, Map.of()).get(id);
    }

    /** The value, unless it refers to a record that the reader may not see: a link to it is not told of. */
    JsonNode shown(String column, JsonNode value) {
        ResourceType resource = RecordLabels.referredTo(column);
        boolean hidden = resource != null
                && value.isNumber()
                && of(resource, value.longValue()) == null
                && source.hides(resource);
        return hidden ? NullNode.instance : value;
    }

    String ofValue(String column, JsonNode value) {
        ResourceType resource = RecordLabels.referredTo(column);
        return resource == null || !value.isNumber() ? null : of(resource, value.longValue());
    }
}
