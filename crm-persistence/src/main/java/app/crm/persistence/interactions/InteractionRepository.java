package app.crm.persistence.interactions;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.files.FileRef;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRef;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Interactions in the database. */
@Repository
public class InteractionRepository extends RecordRepository<Interaction, InteractionDetails> {

    private static final Sql COLUMNS = Sql.of("""
            i.id, i.version, i.created_at, i.updated_at, i.deleted_at, i.type, i.title, i.body, i.direction,
            i.occurred_at, i.duration_minutes, i.status, i.assignee_id, a.full_name as assignee_name, i.owner_id,
            u.full_name as owner_name, i.team_id, i.next_action_at, i.email_thread_id,
            i.status <> 'done' and coalesce(i.next_action_at < now(), false) as overdue,
            array(select t.name from interaction_tag it join tag t on t.id = it.tag_id
                  where it.interaction_id = i.id order by lower(t.name)) as tags,
            (select jsonb_agg(jsonb_build_object('name', ip.name, 'email', ip.email, 'userId', ip.user_id) order by ip.id)
             from interaction_participant ip where ip.interaction_id = i.id) as participants,
            """ + CustomSql.column(ResourceType.INTERACTIONS, "i") + ",");

    private static final Sql ATTACHMENTS = FileRef.of(ResourceType.INTERACTIONS, "i.id", "attachments");

    private static final Sql JOINS =
            Sql.of("left join app_user u on u.id = i.owner_id left join app_user a on a.id = i.assignee_id");

    public InteractionRepository() {
        super(Interaction.class, FieldCatalogues.INTERACTIONS);
    }

    public InteractionRepository(EntityManager entities, Database database) {
        super(Interaction.class, FieldCatalogues.INTERACTIONS, entities, database);
    }

    @Override
    public RowShape<InteractionDetails> shape(ReadAccess access) {
        Sql people = InteractionLinks.column(LinkTable.PEOPLE, access.to(LinkTable.PEOPLE.resource()), "people");
        Sql organisations = InteractionLinks.column(
                LinkTable.ORGANISATIONS, access.to(LinkTable.ORGANISATIONS.resource()), "organisations");
        return new RowShape<>(
                COLUMNS.then(people).then(",").then(organisations).then(",").then(ATTACHMENTS),
                JOINS,
                InteractionRepository::details);
    }

    /** With its links, participants and tags, which PostgreSQL removes with it. */
    @Override
    public void deletePermanently(long id) {
        database().update(Sql.of("delete from interaction where id = ?", id));
    }

    private static InteractionDetails details(Row row) {
        List<RecordRef> people = RecordRef.readAll(row.text("people"));
        List<RecordRef> organisations = RecordRef.readAll(row.text("organisations"));
        return new InteractionDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("type"),
                row.text("title"),
                row.text("body"),
                row.text("direction"),
                row.instant("occurred_at"),
                row.integer("duration_minutes"),
                ids(people),
                people,
                ids(organisations),
                organisations,
                Participant.readAll(row.text("participants")),
                FileRef.readAll(row.text("attachments")),
                row.texts("tags"),
                row.text("status"),
                UserRef.assignee(row),
                UserRef.owner(row),
                row.number("team_id"),
                row.instant("next_action_at"),
                row.is("overdue"),
                row.number("email_thread_id"),
                CustomValues.ofJson(row.text("custom")));
    }

    private static List<Long> ids(List<RecordRef> records) {
        return records.stream().map(RecordRef::id).sorted().toList();
    }
}
