package app.crm.persistence.views;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.ViewReach;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views that a user's lists open with, one per resource at most. */
@Repository
public class DefaultViewRepository {

    @Inject
    Database database;

    protected DefaultViewRepository() {}

    public DefaultViewRepository(Database database) {
        this.database = database;
    }

    /** Resource → view. One that is in the trash, or no longer shared with the user, is none. */
    public Map<String, Long> of(AccessPredicate access) {
        Sql sql = Sql.of(
                        "select d.resource, d.view_id from default_view d join saved_view v on v.id = d.view_id"
                                + " where d.user_id = ? and v.deleted_at is null and",
                        access.userId())
                .then(Sql.join("", List.of(ViewReach.of(access, "v"))))
                .then("order by d.resource");
        Map<String, Long> defaults = new LinkedHashMap<>();
        database.list(sql, row -> defaults.put(row.text("resource"), row.id("view_id")));
        return defaults;
    }

    public void set(long userId, ResourceType resource, long viewId) {
        database.update(Sql.of("""
                insert into default_view (user_id, resource, view_id) values (?, ?, ?)
                on conflict (user_id, resource) do update set view_id = excluded.view_id""", userId, resource.path(), viewId));
    }

    public void clear(long userId, ResourceType resource) {
        database.update(Sql.of("delete from default_view where user_id = ? and resource = ?", userId, resource.path()));
    }
}
