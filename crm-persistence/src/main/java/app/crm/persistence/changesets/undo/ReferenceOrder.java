package app.crm.persistence.changesets.undo;

import java.util.ArrayList;
import java.util.List;

/** Orders tables so that a table comes before those it refers to. */
final class ReferenceOrder {

    private ReferenceOrder() {}

    /** Tables that refer to each other in a circle keep their order; deferred constraints let them pass. */
    static List<TrackedTable> referringFirst(List<TrackedTable> tables) {
        List<TrackedTable> left = new ArrayList<>(tables);
        List<TrackedTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            TrackedTable next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> !other.equals(table) && refers(other, table)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean refers(TrackedTable child, TrackedTable parent) {
        return child.outgoing().stream().anyMatch(key -> key.parent().equals(parent.sqlName()));
    }
}
