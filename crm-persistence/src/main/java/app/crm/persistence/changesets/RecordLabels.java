package app.crm.persistence.changesets;

import static java.util.Map.entry;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What records are called, for those that the reader may see. */
final class RecordLabels {

    private static final Map<ResourceType, String> NAMES = Map.ofEntries(
            entry(ResourceType.PEOPLE, "select r.id, coalesce(r.full_name, r.email) as label from person r"),
            entry(ResourceType.ORGANISATIONS, "select r.id, r.name as label from organisation r"),
            entry(ResourceType.AFFILIATIONS, """
                    select r.id, concat_ws(' – ', coalesce(p.full_name, p.email), o.name) as label
                    from affiliation r join person p on p.id = r.person_id
                    join organisation o on o.id = r.organisation_id"""),
            entry(ResourceType.INTERACTIONS, "select r.id, r.title as label from interaction r"),
            entry(ResourceType.TASKS, "select r.id, r.title as label from task r"),
            entry(ResourceType.TAGS, "select r.id, r.name as label from tag r"),
            entry(ResourceType.VIEWS, "select r.id, r.name as label from saved_view r"),
            entry(ResourceType.CUSTOM_FIELDS, "select r.id, r.resource || ' · ' || r.key as label from custom_field r"),
            entry(ResourceType.USERS, "select r.id, r.full_name as label from app_user r"),
            entry(ResourceType.TEAMS, "select r.id, r.name as label from team r"),
            entry(ResourceType.ROLES, "select r.id, r.display_name as label from role r"));

    /** Columns that refer to a record. */
    private static final Map<String, ResourceType> REFERENCES = Map.of(
            "owner_id", ResourceType.USERS,
            "assignee_id", ResourceType.USERS,
            "user_id", ResourceType.USERS,
            "team_id", ResourceType.TEAMS,
            "role_id", ResourceType.ROLES,
            "person_id", ResourceType.PEOPLE,
            "organisation_id", ResourceType.ORGANISATIONS,
            "parent_id", ResourceType.ORGANISATIONS,
            "recurrence_parent_id", ResourceType.TASKS,
            "tag_id", ResourceType.TAGS);

    private final Database database;
    private final ReadAccess access;

    RecordLabels(Database database, ReadAccess access) {
        this.database = database;
        this.access = access;
    }

    /** What the column refers to, or null. */
    static ResourceType referredTo(String column) {
        return REFERENCES.get(column);
    }

    Map<Long, String> of(ResourceType resource, Collection<Long> ids) {
        Map<Long, String> labels = new HashMap<>();
        if (NAMES.containsKey(resource) && !ids.isEmpty()) {
            Sql sql = Sql.of(NAMES.get(resource) + " where r.id = any (?) and", List.copyOf(ids))
                    .then(RecordReach.of(resource, visible(resource), "r.id"));
            database.list(sql, row -> labels.put(row.id("id"), row.text("label")));
        }
        return labels;
    }

    /** Whether a record without a label may be one that the reader must not learn of, rather than one that is gone. */
    boolean hides(ResourceType resource) {
        return visible(resource).scope() != Scope.ALL;
    }

    /** Users, teams, roles and tags go by their name in everybody's lists. */
    private AccessPredicate visible(ResourceType resource) {
        return switch (resource) {
            case PEOPLE, ORGANISATIONS, AFFILIATIONS, INTERACTIONS, TASKS, VIEWS -> access.to(resource);
            default -> AccessPredicate.unrestricted();
        };
    }
}
