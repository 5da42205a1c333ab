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
            case PEOPLE ->
                Sql.of("exists (select from person r where r.id = " + recordId + " and")
                        .then(access.on("r"))
                        .then(")");
            case ORGANISATIONS ->
                Sql.of("exists (select from organisation r where r.id = " + recordId + " and")
                        .then(access.on("r"))
                        .then(")");
            case AFFILIATIONS ->
                Sql.of("exists (select from affiliation a join person r on r.id = a.person_id" + " where a.id = "
                                + recordId + " and")
                        .then(access.on("r"))
                        .then(")");
            case VIEWS ->
                Sql.of("exists (select from saved_view r where r.id = " + recordId + " and")
                        .then(Sql.join("", List.of(ViewReach.of(access, "r"))))
                        .then(")");
            case TAGS -> access.scope() == Scope.NONE ? Sql.FALSE : Sql.TRUE;
            default -> Sql.FALSE;
        };
    }
}
