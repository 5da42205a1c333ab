package app.crm.persistence.query;

/**
 * One page of a list as the caller asked for it.
 *
 * @param filter text of the query language, or null for every record
 * @param sort sort keys such as {@code name,-createdAt}, or null for the resource's own order
 * @param limit how many records, 1 to {@value #MAX_LIMIT}
 * @param cursor {@link Page#nextCursor()} of the page before, or null for the first page
 */
public record PageRequest(String filter, String sort, int limit, String cursor, CountMode count) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadQuery("limit", "invalid_limit", "Ask for 1 to " + MAX_LIMIT + " records at a time.");
        }
    }

    /** The first page with the defaults. */
    public static PageRequest first(String filter) {
        return new PageRequest(filter, null, DEFAULT_LIMIT, null, CountMode.ESTIMATE);
    }
}
