package app.crm.persistence.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One page of a list.
 *
 * @param nextCursor what to send for the page after this one; null on the last page
 * @param total number of all matches; null where it wasn't counted
 * @param totalIsExact whether {@code total} was counted rather than estimated
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String nextCursor, Long total, boolean totalIsExact) {}
