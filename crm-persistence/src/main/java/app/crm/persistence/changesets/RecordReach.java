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

    /** No statement around has a table of this name: the record's own id would be compared with itself. */
    private static final String REACHED = "reached";

    private RecordReach() {}

    /** @param recordId an expression of the statement, from code */
    public static Sql of(ResourceType resource, AccessPredicate access, String recordId) {
        if (access.scope() == Scope.ALL) {
            return Sql.TRUE;
        }
        return switch (resource) {
            case PEOPLE -> owned("person", recordId, access.on(REACHED));
            case ORGANISATIONS -> owned("organisation", recordId, access.on(REACHED));
            case AFFILIATIONS ->
                Sql.of("exists (select from affiliation reached_link join person " + REACHED
                                + " on reached.id = reached_link.person_id where reached_link.id = " + recordId
                                + " and")
                        .then(access.on(REACHED))
                        .then(")");
            case VIEWS -> owned("saved_view", recordId, Sql.join("", List.of(ViewReach.of(access, REACHED))));
            case INTERACTIONS -> owned("interaction", recordId, access.onAssigned(REACHED));
            case TASKS -> owned("task", recordId, access.onAssigned(REACHED));
            case TAGS -> access.scope() == Scope.NONE ? Sql.FALSE : Sql.TRUE;
            default -> Sql.FALSE;
        };
    }

    private static Sql owned(String table, String recordId, Sql reached) {
        return Sql.of("exists (select from " + table + " " + REACHED + " where " + REACHED + ".id = " + recordId
                        + " and")
                .then(reached)
                .then(")");
    }
}
