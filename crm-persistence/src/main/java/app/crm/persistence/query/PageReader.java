package app.crm.persistence.query;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the records that come after a cursor, one or two segments of an index at a time. */
final class PageReader<T> {

    private final Database database;
    private final FieldCatalogue catalogue;
    private final Sort sort;
    private final Keyset keyset;
    private final RowShape<T> shape;

    PageReader(Database database, FieldCatalogue catalogue, Sort sort, RowShape<T> shape) {
        this.database = database;
        this.catalogue = catalogue;
        this.sort = sort;
        this.keyset = new Keyset(sort, catalogue.alias());
        this.shape = shape;
    }

    /** An item with its place in the order. */
    record Placed<T>(T item, List<String> keys, long id) {

        Cursor cursor(Instant anchor) {
            return new Cursor(anchor, keys, id);
        }
    }

    List<Placed<T>> read(Sql where, Cursor cursor, int limit) {
        List<Placed<T>> rows = new ArrayList<>();
        if (cursor == null || !keyset.hasNullSegment() || cursor.values().get(0) != null) {
            rows.addAll(segment(where.and(keyset.inFirstSegment(cursor)), limit));
        }
        if (keyset.hasNullSegment() && rows.size() < limit) {
            rows.addAll(segment(where.and(keyset.inNullSegment(cursor)), limit - rows.size()));
        }
        return rows;
    }

    private List<Placed<T>> segment(Sql where, int limit) {
        String alias = catalogue.alias();
        // The joins see the records of this page only, however the planner orders them.
        Sql query = Sql.of("select " + keyset.columns() + ",")
                .then(shape.columns())
                .then("from (")
                .then(records(where, limit))
                .then(") " + alias)
                .then(shape.joins())
                .then(keyset.orderBy());
        return database.list(query, this::placed);
    }

    /** The records of one segment without what is joined to them. */
    Sql records(Sql where, int limit) {
        String alias = catalogue.alias();
        return Sql.of("select " + alias + ".* from " + catalogue.table() + " " + alias + " where")
                .then(where)
                .then(keyset.orderBy())
                .then("limit ?", limit);
    }

    private Placed<T> placed(Row row) {
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < sort.terms().size(); index++) {
            keys.add(row.text("sort_" + index + "_"));
        }
        return new Placed<>(shape.mapper().apply(row), keys, row.id("record_id_"));
    }
}
