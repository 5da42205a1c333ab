package app.crm.persistence.interactions;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;

/** What becomes of interactions and tasks when a record that they concern is removed for good. */
public final class LostLinks {

    private LostLinks() {}

    /** An interaction that concerned nobody else goes with the record; all others and the tasks only lose the link. */
    public static void remove(Database database, LinkTable link, long recordId) {
        database.update(Sql.of(
                "delete from interaction i where i.id in (select interaction_id from " + link.table() + " where "
                        + link.column() + " = ?) and 1 = (select count(*) from interaction_person p"
                        + " where p.interaction_id = i.id) + (select count(*) from interaction_organisation o"
                        + " where o.interaction_id = i.id)",
                recordId));
        database.update(Sql.of("delete from " + link.table() + " where " + link.column() + " = ?", recordId));
        database.update(Sql.of(
                "update task set " + link.column() + " = null, version = version + 1 where " + link.column() + " = ?",
                recordId));
    }
}
