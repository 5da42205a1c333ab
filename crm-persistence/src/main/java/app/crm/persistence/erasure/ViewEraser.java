package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a person's addresses and name out of saved views, whose filters and titles may say them. The word that stands
 * there instead keeps the filter readable; a view whose history told of the person loses that history.
 */
final class ViewEraser {

    private static final String NAMES = "select name from erased_name order by length(name) desc";

    /** Views in the trash too, and those of whose history alone the person is known. */
    private static final String VIEWS = """
            select id from saved_view
            where position(? in lower(filter)) > 0 or position(? in lower(name)) > 0
            union
            select record_id from change_item i
            where i.resource = 'views' and not i.erased and (position(? in lower(i.before ->> 'filter')) > 0
                or position(? in lower(i.after ->> 'filter')) > 0 or position(? in lower(i.before ->> 'name')) > 0
                or position(? in lower(i.after ->> 'name')) > 0)
            order by 1""";

    private static final String SCRUB = """
            update saved_view set version = version + 1, updated_at = now(),
                filter = regexp_replace(filter, ?, 'erased', 'gi'),
                name = left(regexp_replace(name, ?, 'erased ' || id, 'gi'), 100)
            where position(? in lower(filter)) > 0 or position(? in lower(name)) > 0""";

    private final Database database;

    ViewEraser(Database database) {
        this.database = database;
    }

    /** The views that speak of the person; from now on their history counts among what is to be blanked. */
    List<Long> find() {
        Set<Long> found = new TreeSet<>();
        for (String name : names()) {
            found.addAll(database.list(Sql.of(VIEWS, name, name, name, name, name, name), row -> row.id("id")));
        }
        if (!found.isEmpty()) {
            database.update(Sql.of("insert into erased select 'views', id from unnest(?) as x (id)", found));
        }
        return List.copyOf(found);
    }

    void scrub() {
        // A pattern that begins so is taken letter by letter.
        names().forEach(name -> database.update(Sql.of(SCRUB, "***=" + name, "***=" + name, name, name)));
    }

    private List<String> names() {
        return database.list(Sql.of(NAMES), row -> row.text("name"));
    }
}
