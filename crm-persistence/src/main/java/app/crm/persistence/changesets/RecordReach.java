package app.crm.persistence.changesets;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.access.ViewReach;
import app.crm.persistence.core.Sql;
import java.util.List;

/**
 * Which records of any resource a caller reaches, as a condition on an id. An affiliation belongs to whoever has its
 * person; tags belong to all who work with them; users, teams and roles only to those who reach all of them.
 */
public final class RecordReach {

    private RecordReach() {}

    /** @param recordId an expression of the statement, from code */
    public static Sql of(ResourceType resource, AccessPredicate access, String recordId) {
        if (access.scope() == Scope.ALL) {
            return Sql.TRUE;
        }
        return switch (resource) {
            case PEOPLE -> owned("person r", recordId, access.on("r"));
            case ORGANISATIONS -> owned("organisation r", recordId, access.on("r"));
            case AFFILIATIONS ->
                Sql.of("exists (select from affiliation a join person r on r.id = a.person_id" + " where a.id = "
                                + recordId + " and")
                        .then(access.on("r"))
                        .then(")");
            case VIEWS -> owned("saved_view r", recordId, Sql.join("", List.of(ViewReach.of(access, "r"))));
            case INTERACTIONS -> owned("interaction r", recordId, access.onAssigned("r"));
            case TASKS -> owned("task r", recordId, access.onAssigned("r"));
            case TAGS -> access.scope() == Scope.NONE ? Sql.FALSE : Sql.TRUE;
            default -> Sql.FALSE;
        };
    }

    private static Sql owned(String table, String recordId, Sql reached) {
        return Sql.of("exists (select from " + table + " where r.id = " + recordId + " and")
                .then(reached)
                .then(")");
    }
}
