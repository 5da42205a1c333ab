package app.crm.persistence.tasks;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRef;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import jakarta.persistence.EntityManager;

/** Tasks in the database. */
@Repository
public class TaskRepository extends RecordRepository<Task, TaskDetails> {

    private static final Sql COLUMNS = Sql.of("""
            t.id, t.version, t.created_at, t.updated_at, t.deleted_at, t.title, t.description, t.status, t.priority,
            t.category, t.due_at, t.due_all_day, t.remind_at, t.recurrence, t.occurrence, t.assignee_id,
            a.full_name as assignee_name, t.owner_id, u.full_name as owner_name, t.team_id, t.completed_at,
            (select n.id from task n where n.recurrence_parent_id = t.id and n.deleted_at is null) as next_task_id,
            p.id as person_id, coalesce(p.full_name, p.email) as person_name, o.id as organisation_id,
            o.name as organisation_name,
            t.status in ('todo', 'doing') and coalesce(t.due_at < now(), false) as overdue,
            """ + CustomSql.column(ResourceType.TASKS, "t"));

    public TaskRepository() {
        super(Task.class, FieldCatalogues.TASKS);
    }

    public TaskRepository(EntityManager entities, Database database) {
        super(Task.class, FieldCatalogues.TASKS, entities, database);
    }

    @Override
    public RowShape<TaskDetails> shape(ReadAccess access) {
        Sql joins = Sql.of("left join app_user u on u.id = t.owner_id left join app_user a on a.id = t.assignee_id"
                        + " left join person p on p.id = t.person_id and p.deleted_at is null and")
                .then(access.to(ResourceType.PEOPLE).on("p"))
                .then("left join organisation o on o.id = t.organisation_id and o.deleted_at is null and")
                .then(access.to(ResourceType.ORGANISATIONS).on("o"));
        return new RowShape<>(COLUMNS, joins, TaskRepository::details);
    }

    /** Whether completing the task has made its next occurrence already. */
    public boolean hasNext(long id) {
        return database()
                .first(
                        Sql.of("select 1 as found from task where recurrence_parent_id = ? and deleted_at is null", id),
                        row -> row.integer("found"))
                .isPresent();
    }

    /** The occurrences after it stand alone then. */
    @Override
    public void deletePermanently(long id) {
        database()
                .update(Sql.of(
                        "update task set recurrence_parent_id = null, version = version + 1"
                                + " where recurrence_parent_id = ?",
                        id));
        database().update(Sql.of("delete from task where id = ?", id));
    }

    private static TaskDetails details(Row row) {
        Long personId = row.number("person_id");
        Long organisationId = row.number("organisation_id");
        return new TaskDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("title"),
                row.text("description"),
                row.text("status"),
                row.text("priority"),
                row.text("category"),
                row.instant("due_at"),
                row.is("due_all_day"),
                row.instant("remind_at"),
                row.text("recurrence"),
                row.integer("occurrence"),
                row.number("next_task_id"),
                UserRef.assignee(row),
                UserRef.owner(row),
                row.number("team_id"),
                personId,
                RecordRef.of(personId, row.text("person_name")),
                organisationId,
                RecordRef.of(organisationId, row.text("organisation_name")),
                row.instant("completed_at"),
                row.is("overdue"),
                CustomValues.ofJson(row.text("custom")));
    }
}
