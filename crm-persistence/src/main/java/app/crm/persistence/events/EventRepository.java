package app.crm.persistence.events;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.RecordReach;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what committed change sets wrote, and who of several callers may see it, in one statement for many callers. */
@Repository
public class EventRepository {

    /** Callers asked about in one statement. */
    private static final int CALLERS = 50;

    @Inject
    Database database;

    protected EventRepository() {}

    public EventRepository(Database database) {
        this.database = database;
    }

    /** The change sets among these that wrote at most {@code limit} rows. */
    public Set<Long> small(Collection<Long> changeSetIds, int limit) {
        return new HashSet<>(database.list(Sql.of("""
                        select change_set_id from change_count where change_set_id = any (?)
                        group by change_set_id having sum(rows) <= ?""", changeSetIds, limit), row -> row.id("change_set_id")));
    }

    public List<ChangedRecord> records(Collection<Long> changeSetIds) {
        return database.list(
                Sql.of("""
                        select i.change_set_id, i.resource, i.record_id,
                               max(i.version) filter (where t.record_column = 'id') as version
                        from change_item i join tracked_table t on t.table_name = i.table_name
                        where i.change_set_id = any (?)
                        group by i.change_set_id, i.resource, i.record_id
                        order by i.change_set_id, i.resource, i.record_id""", changeSetIds),
                row -> new ChangedRecord(
                        row.id("change_set_id"), resource(row), row.id("record_id"), row.integer("version")));
    }

    public List<ChangedResource> resources(Collection<Long> changeSetIds) {
        return database.list(
                Sql.of("""
                        select distinct change_set_id, resource from change_count where change_set_id = any (?)
                        order by change_set_id, resource""", changeSetIds), row -> new ChangedResource(row.id("change_set_id"), resource(row)));
    }

    /** Which of the records each access reaches; an access that reaches none is left out. */
    public Map<AccessPredicate, Set<Long>> reached(
            ResourceType resource, Collection<AccessPredicate> accesses, Collection<Long> ids) {
        return ask(
                accesses,
                access -> Sql.of("wanted.id from unnest(?) as wanted (id) where", ids)
                        .then(RecordReach.of(resource, access, "wanted.id")));
    }

    /** The accesses that reach any of the records that the change set wrote. */
    public Set<AccessPredicate> reachingAny(ChangedResource changed, Collection<AccessPredicate> accesses) {
        return ask(
                        accesses,
                        access -> Sql.of(
                                        "1 as id where exists (select from change_item i"
                                                + " where i.change_set_id = ? and i.resource = ? and",
                                        changed.changeSetId(),
                                        changed.resource().path())
                                .then(RecordReach.of(changed.resource(), access, "i.record_id"))
                                .then(")"))
                .keySet();
    }

    private Map<AccessPredicate, Set<Long>> ask(
            Collection<AccessPredicate> accesses, Function<AccessPredicate, Sql> question) {
        Map<AccessPredicate, Set<Long>> answers = new HashMap<>();
        List<AccessPredicate> all = List.copyOf(accesses);
        for (int from = 0; from < all.size(); from += CALLERS) {
            List<AccessPredicate> some = all.subList(from, Math.min(all.size(), from + CALLERS));
            List<Sql> parts = new ArrayList<>();
            for (int index = 0; index < some.size(); index++) {
                parts.add(Sql.of("select " + index + " as caller,").then(question.apply(some.get(index))));
            }
            database.list(
                    Sql.join(" union all ", parts),
                    row -> answers.computeIfAbsent(some.get(row.integer("caller")), any -> new HashSet<>())
                            .add(row.id("id")));
        }
        return answers;
    }

    private static ResourceType resource(Row row) {
        return ResourceType.ofPath(row.text("resource")).orElseThrow();
    }
}
