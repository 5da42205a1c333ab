package app.crm.persistence.search;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Among which records of a source is searched.
 *
 * @param access what the caller may read
 * @param among a query for the ids that come into question, or null for all outside the trash
 */
public record SearchArea(AccessPredicate access, Sql among) {

    public static SearchArea of(AccessPredicate access) {
        return new SearchArea(access, null);
    }

    /** Whether the indexes of text serve any search here best, whatever the values. */
    boolean isWhole() {
        return among == null && access.scope() == Scope.ALL;
    }

    /** On a document {@code d}. A filter says itself whether it looks into the trash. */
    Sql documents(SearchSource source, Sql wanted) {
        List<Sql> conditions = new ArrayList<>(List.of(wanted, access.on(source.resource(), "d")));
        conditions.add(
                among == null
                        ? Sql.of("not d.trashed")
                        : Sql.of("d.record_id in (").then(among).then(")"));
        return Sql.join(" and ", conditions);
    }
}
