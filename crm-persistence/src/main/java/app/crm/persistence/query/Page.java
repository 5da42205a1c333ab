package app.crm.persistence.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor what to send for the page after this one; null on the last page
 * @param total number of all matches; null where it wasn't counted
 * @param totalIsExact whether {@code total} was counted rather than estimated
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String nextCursor, Long total, boolean totalIsExact) {

    /** The same page with something made of each item. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        List<R> mapped = items.stream().<R>map(mapper).toList();
        return new Page<>(mapped, nextCursor, total, totalIsExact);
    }
}
