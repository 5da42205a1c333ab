package app.crm.ejb.bulk;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.tags.TaggedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Reads requests: whether they are complete, and fit together. */
@ApplicationScoped
public class BulkOrders {

    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 50;

    @Inject
    Clock clock;

    BulkOrder read(ResourceType resource, BulkRequest request) {
        FieldChecks checks = new FieldChecks();
        BulkSelection selection = request.selection();
        if ((selection.ids() == null) == (selection.filter() == null)) {
            checks.refuse(
                    "selection", "invalid_value", "Give either ids or a filter; an empty filter means all records.");
        }
        Set<String> wanted = wanted(request.action());
        request.params().given().stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> checks.refuse(
                        "params." + name,
                        "not_for_action",
                        "Leave this out: " + request.action().code() + " does not use it."));
        BulkParams params = checked(resource, request, checks);
        checks.throwIfAny();
        return new BulkOrder(resource, request.action(), selection, params, clock.instant());
    }

    private static Set<String> wanted(BulkAction action) {
        return switch (action) {
            case TAG, UNTAG -> Set.of("tags");
            case ASSIGN -> Set.of("ownerId");
            case UPDATE -> Set.of("fields");
            case DELETE, RESTORE -> Set.of();
            case EXPORT -> Set.of("format", "columns", "sort");
        };
    }

    private static BulkParams checked(ResourceType resource, BulkRequest request, FieldChecks checks) {
        BulkParams params = request.params();
        return switch (request.action()) {
            case TAG, UNTAG -> tagged(resource, params, checks);
            case ASSIGN -> {
                if (params.ownerId() == null) {
                    checks.refuse("params.ownerId", "required", "Give the new owner, or null to take the owner away.");
                }
                yield params;
            }
            case UPDATE -> {
                if (params.fields() == null || params.fields().isEmpty()) {
                    checks.refuse("params.fields", "required", "Give the fields to change and their values.");
                }
                yield params;
            }
            case DELETE, RESTORE, EXPORT -> params;
        };
    }

    private static BulkParams tagged(ResourceType resource, BulkParams params, FieldChecks checks) {
        if (TaggedTable.of(resource).isEmpty()) {
            checks.refuse("action", "no_tags", "These records carry no tags.");
        }
        List<String> names = params.tags() == null
                ? List.of()
                : checks.texts("params.tags", withoutNulls(params.tags()), LONGEST_TAG);
        if (names.isEmpty()) {
            checks.refuse("params.tags", "required", "Name at least one tag.");
        } else if (names.size() > MOST_TAGS) {
            checks.refuse("params.tags", "too_many", "Name at most " + MOST_TAGS + " tags at once.");
        }
        return new BulkParams(names, null, null, null, null, null);
    }

    private static List<String> withoutNulls(List<String> names) {
        return names.stream().filter(java.util.Objects::nonNull).toList();
    }
}
