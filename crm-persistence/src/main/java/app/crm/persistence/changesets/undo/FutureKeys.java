package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.UniqueKey;
import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values that rows would have in a unique key after the undo, and who holds them now. */
final class FutureKeys {

    private final TrackedTable table;
    private final UniqueKey key;

    FutureKeys(TrackedTable table, UniqueKey key) {
        this.table = table;
        this.key = key;
    }

    /**
     * A from clause: {@code f.row_id} would get the values that {@code h.id}, another row, holds now.
     *
     * @param which condition on {@code undo_row n}
     */
    Sql claims(String which) {
        return Sql.of("(select x.* from undo_row n")
                .then(FutureRows.of(table, "n.row_id, " + keys(), key.predicate()))
                .then(
                        "where n.table_name = ? and n.verdict is null and " + which
                                + " and (n.action = 'insert' or n.before ??| ?)) f",
                        table.name(),
                        key.columns())
                .then("join (select id, " + keys() + " from " + table.sqlName() + " where " + key.predicate() + ") h")
                .then("on h.id <> f.row_id and " + sameKey());
    }

    private String keys() {
        List<String> expressions = key.expressions();
        return numbered(n -> expressions.get(n) + " as key_" + n, ", ");
    }

    private String sameKey() {
        return numbered(n -> "h.key_" + n + " = f.key_" + n, " and ");
    }

    private String numbered(IntFunction<String> text, String separator) {
        return IntStream.range(0, key.expressions().size()).mapToObj(text).collect(Collectors.joining(separator));
    }
}
