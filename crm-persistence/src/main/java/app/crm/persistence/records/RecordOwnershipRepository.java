package app.crm.persistence.records;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Whether a record is there, whom it reaches and whom it belongs to: what explains an access decision. */
@Repository
public class RecordOwnershipRepository {

    private static final String NOBODY = "null::bigint";

    /** Owner, assignee and team of each record, by table. An affiliation belongs to whom its person belongs to. */
    private static final Map<ResourceType, String> OWNERSHIP = Map.of(
            ResourceType.PEOPLE, of("person r", NOBODY),
            ResourceType.ORGANISATIONS, of("organisation r", NOBODY),
            ResourceType.AFFILIATIONS, """
                    (select a.id, p.owner_id, null::bigint as assignee_id, p.team_id
                     from affiliation a join person p on p.id = a.person_id)""",
            ResourceType.INTERACTIONS, of("interaction r", "r.assignee_id"),
            ResourceType.TASKS, of("task r", "r.assignee_id"),
            ResourceType.VIEWS, of("saved_view r", NOBODY),
            ResourceType.IMPORTS, of("import r", NOBODY),
            ResourceType.USERS, "(select id, id as owner_id, null::bigint as assignee_id, team_id from app_user)",
            ResourceType.TEAMS,
                    "(select id, null::bigint as owner_id, null::bigint as assignee_id, id as team_id from team)");

    @Inject
    Database database;

    protected RecordOwnershipRepository() {}

    public RecordOwnershipRepository(Database database) {
        this.database = database;
    }

    private static String of(String table, String assignee) {
        return "(select r.id, r.owner_id, " + assignee + " as assignee_id, r.team_id from " + table + ")";
    }

    /** Whether the record is in the trash; empty where it does not exist or the access does not reach it. */
    public Optional<Boolean> findInTrash(FieldCatalogue catalogue, AccessPredicate access, long id) {
        String alias = catalogue.alias();
        String trashed = catalogue.hasTrash() ? alias + ".deleted_at is not null" : "false";
        return database.first(
                Sql.of("select " + trashed + " as trashed from " + catalogue.table() + " " + alias + " where")
                        .then(Sql.of(alias + ".id = ?", id).and(catalogue.reachable(access))),
                row -> row.is("trashed"));
    }

    /** Empty where the record does not exist, or where its kind belongs to nobody. */
    public Optional<RecordOwnership> ownership(ResourceType resource, long id) {
        String source = OWNERSHIP.get(resource);
        return source == null
                ? Optional.empty()
                : database.first(
                        Sql.of(
                                "select o.*, w.full_name as owner_name, a.full_name as assignee_name,"
                                        + " t.name as team_name from " + source + " o"
                                        + " left join app_user w on w.id = o.owner_id"
                                        + " left join app_user a on a.id = o.assignee_id"
                                        + " left join team t on t.id = o.team_id where o.id = ?",
                                id),
                        RecordOwnership::of);
    }
}
