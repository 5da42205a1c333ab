package app.crm.persistence.timeline;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import java.time.Instant;
import java.util.List;

/**
 * One kind of entry at one kind of record, as a query for the newest entries behind a place: of each of the records it
 * takes the beginning of an index range, and of those beginnings the newest.
 *
 * @param at expression of the entry's moment, and {@code id} of its id
 * @param source tables and conditions, on the record {@code r.id}
 * @param manyRows whether one entry of one record may have several rows
 */
record Branch(
        EntryType type, ResourceType resource, List<Long> records, String at, String id, Sql source, boolean manyRows) {

    static Branch interactions(ResourceType resource, List<Long> records, Sql reachable) {
        String column = resource == ResourceType.PEOPLE ? "person" : "organisation";
        Sql source = Sql.of("from interaction_" + column + " l join interaction i on i.id = l.interaction_id"
                        + " where l." + column + "_id = r.id and i.deleted_at is null and")
                .then(reachable);
        return new Branch(EntryType.INTERACTION, resource, records, "l.occurred_at", "l.interaction_id", source, false);
    }

    static Branch tasks(ResourceType resource, List<Long> records, Sql reachable) {
        String column = resource == ResourceType.PEOPLE ? "person_id" : "organisation_id";
        Sql source = Sql.of("from task t where t." + column + " = r.id and t.deleted_at is null and")
                .then(reachable);
        return new Branch(
                EntryType.TASK, resource, records, "coalesce(t.completed_at, t.created_at)", "t.id", source, false);
    }

    static Branch files(ResourceType resource, List<Long> records) {
        Sql source = Sql.of("from file_" + resource.path() + " f where f.record_id = r.id and f.deleted_at is null");
        return new Branch(EntryType.FILE, resource, records, "f.created_at", "f.id", source, false);
    }

    /** A new file is an entry of its own and no change. */
    static Branch changes(ResourceType resource, List<Long> records) {
        Sql source = Sql.of("from change_item c where c.resource = '" + resource.path() + "' and c.record_id = r.id"
                + " and not (c.operation = 'insert' and c.table_name = 'file_" + resource.path() + "')");
        return new Branch(EntryType.CHANGE, resource, records, "c.at", "c.change_set_id", source, true);
    }

    /** The rule of who reaches rows of the resource, on its catalogue's alias. */
    static Sql reachable(Feed feed, ResourceType resource) {
        FieldCatalogue catalogue = FieldCatalogues.of(resource).orElseThrow();
        return Sql.join("", List.of(catalogue.reachable(feed.access().to(resource))));
    }

    /** The newest entries behind the place, {@code limit} at most and each of them once. */
    Sql newest(Instant before, EntryKey after, int limit) {
        Sql ofEach = Sql.of("select " + at + " as at, " + id + " as id").then(source);
        if (before != null) {
            ofEach = ofEach.then("and " + at + " < ?", before);
        }
        if (after != null) {
            ofEach = ofEach.then("and (" + at + ", " + id + ") < (?, ?)", after.at(), behind(after));
        }
        String once = manyRows ? "group by " + at + ", " + id : "";
        return Sql.of("select e.at, e.id, max(r.id) as record_id from unnest(?::bigint[]) as r (id)", records)
                .then("cross join lateral (")
                .then(ofEach)
                .then(once + " order by " + at + " desc, " + id + " desc limit ?", limit)
                .then(") e group by e.at, e.id order by e.at desc, e.id desc limit ?", limit);
    }

    /** Of entries at the very moment of the place: below which id those of this branch come behind it. */
    private long behind(EntryKey after) {
        int order = type.compareTo(after.type());
        if (order == 0) {
            return after.id();
        }
        return order < 0 ? Long.MAX_VALUE : 0;
    }
}
