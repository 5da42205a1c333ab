package app.crm.persistence.reminders;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Takes reminders whose moment has come. */
@Repository
public class ReminderRepository {

    @Inject
    Database database;

    protected ReminderRepository() {}

    public ReminderRepository(Database database) {
        this.database = database;
    }

    /**
     * Takes the reminders that have waited longest. They count as fired when the transaction commits, and are free again
     * when it doesn't; nodes that take at the same time get different ones.
     */
    public List<DueReminder> take(Instant now, int limit) {
        return database.list(Sql.of("""
                        with taken as (
                            update reminder set fired_at = ?
                            where id in (select id from reminder where fired_at is null and at <= ?
                                         order by at, id limit ? for update skip locked)
                            returning resource, record_id, kind, at, user_id)
                        select n.*, coalesce(t.title, i.title) as title, t.due_at
                        from taken n
                        left join task t on n.resource = 'tasks' and t.id = n.record_id
                        left join interaction i on n.resource = 'interactions' and i.id = n.record_id
                        where coalesce(t.id, i.id) is not null
                        order by n.at, n.record_id""", now, now, limit), DueReminder::of);
    }

    /** A moment that long ago can't come again, so nothing has to remember that it fired. */
    public long forgetFiredBefore(Instant moment, int batch) {
        return database.update(Sql.of("""
                delete from reminder where id in (
                    select id from reminder where fired_at < ? order by fired_at limit ? for update skip locked)""", moment, batch));
    }
}
