package app.crm.persistence.query;

import app.crm.persistence.core.Repository;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Pages of lists in one fixed order, such as the rows of a file or the items of a change set: every row has its position
 * in the list. Their cursors are sealed like those of {@link RecordPages}.
 */
@Repository
public class PositionPages {

    @Inject
    CursorSeal seal;

    protected PositionPages() {}

    public PositionPages(CursorSeal seal) {
        this.seal = seal;
    }

    /** Reads the rows behind a position, 0 being the place before the first, in their order. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> after(long position, int limit);
    }

    /** Reads the rows behind a place, null being the place before the first, in their order. */
    @FunctionalInterface
    public interface PlacedRows<T> {
        List<T> after(Place place, int limit);
    }

    /**
     * One page of the list.
     *
     * @param list names the list and whatever narrows it: a cursor is good for this list only
     * @throws BadQuery where the cursor is of another list or another caller, or made up
     */
    public <T> Page<T> page(
            String list, Viewpoint viewpoint, PageRequest request, Rows<T> rows, ToLongFunction<T> position) {
        return placed(
                list,
                viewpoint,
                request,
                (place, limit) -> rows.after(place == null ? 0 : place.id(), limit),
                row -> new Place(List.of(), position.applyAsLong(row)));
    }

    /** As {@link #page}, for lists whose order has more keys than one number. */
    public <T> Page<T> placed(
            String list, Viewpoint viewpoint, PageRequest request, PlacedRows<T> rows, Function<T, Place> placeOf) {
        String context = list + "\n" + viewpoint.userId();
        List<T> found = rows.after(start(request.cursor(), context), request.limit() + 1);
        if (found.size() <= request.limit()) {
            Long total = request.cursor() == null ? Long.valueOf(found.size()) : null;
            return new Page<>(found, null, total, total != null);
        }
        List<T> items = List.copyOf(found.subList(0, request.limit()));
        Place end = placeOf.apply(items.get(items.size() - 1));
        return new Page<>(items, seal.seal(new Cursor(viewpoint.now(), end.keys(), end.id()), context), null, false);
    }

    private Place start(String cursor, String context) {
        if (cursor == null) {
            return null;
        }
        Cursor opened = seal.open(cursor, context);
        return new Place(opened.values(), opened.id());
    }
}
