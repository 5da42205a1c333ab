package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of an order: its {@code order by}, and the condition that a record comes after a cursor.
 *
 * <p>Records whose first key is null come last, in either direction. An index can't be read in that order, so such a
 * list is read as two segments, first the records with a value and then those without: each is a plain range of the
 * same index on (key, id).
 */
final class Keyset {

    private final Sort sort;
    private final String id;

    Keyset(Sort sort, String alias) {
        this.sort = sort;
        this.id = alias + ".id";
    }

    /** Whether a second segment, of records without a value, follows the first. */
    boolean hasNullSegment() {
        return sort.first().key().nullable();
    }

    Sql orderBy() {
        // The first key needs no "nulls last": inside a segment it is either never or always null.
        String others = sort.terms().stream()
                .skip(1)
                .map(term -> term.key().expression() + term.direction() + " nulls last, ")
                .collect(Collectors.joining());
        String direction = sort.first().direction();
        return Sql.of("order by " + sort.first().key().expression() + direction + ", " + others + id + direction);
    }

    /** The whole order in one piece, for reads that don't stop at a page. */
    Sql totalOrder() {
        String keys = sort.terms().stream()
                .map(term -> term.key().expression() + term.direction() + " nulls last, ")
                .collect(Collectors.joining());
        return Sql.of("order by " + keys + id + sort.first().direction());
    }

    /** The keys as text, one column {@code sort_0_}, {@code sort_1_}, … each: what the next cursor carries. */
    String columns() {
        StringBuilder columns = new StringBuilder(id + " as record_id_");
        for (int index = 0; index < sort.terms().size(); index++) {
            String expression = sort.terms().get(index).key().expression();
            columns.append(", (")
                    .append(expression)
                    .append(")::text as sort_")
                    .append(index)
                    .append('_');
        }
        return columns.toString();
    }

    /** The records of the first segment that come after the cursor; all of them without one. */
    Sql inFirstSegment(Cursor cursor) {
        Sql segment = hasNullSegment() ? Sql.of(sort.first().key().expression() + " is not null") : Sql.TRUE;
        return cursor == null ? segment : segment.and(afterFirst(cursor));
    }

    /** The records of the second segment that come after the cursor; all of them while it is in the first segment. */
    Sql inNullSegment(Cursor cursor) {
        Sql segment = Sql.of(sort.first().key().expression() + " is null");
        return cursor == null || cursor.values().get(0) != null ? segment : segment.and(after(1, cursor));
    }

    private Sql afterFirst(Cursor cursor) {
        SortKey key = sort.first().key();
        String beyond = sort.descending() ? "<" : ">";
        String value = cursor.values().get(0);
        if (sort.terms().size() == 1) {
            String bound = ") " + beyond + " (cast(? as " + key.sqlType() + "), ?)";
            return Sql.of("(" + key.expression() + ", " + id + bound, value, cursor.id());
        }
        // The bound on the first key alone is what the index can use; the rest sorts out its ties.
        return Sql.of(key.expression() + " " + beyond + "= cast(? as " + key.sqlType() + ")", value)
                .and(after(0, cursor));
    }

    private Sql after(int index, Cursor cursor) {
        if (index == sort.terms().size()) {
            return Sql.of(id + (sort.descending() ? " < ?" : " > ?"), cursor.id());
        }
        Sort.Term term = sort.terms().get(index);
        String expression = term.key().expression();
        String value = cursor.values().get(index);
        if (value == null) {
            return Sql.of(expression + " is null").and(after(index + 1, cursor));
        }
        String typed = " cast(? as " + term.key().sqlType() + ")";
        Sql beyond = Sql.of(expression + (term.descending() ? " <" : " >") + typed, value);
        Sql tied = Sql.of(expression + " =" + typed, value).and(after(index + 1, cursor));
        return Sql.join(" or ", List.of(beyond, Sql.of(expression + " is null"), tied));
    }
}
