package app.crm.persistence.timeline;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.Place;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the entries of feeds. */
@Repository
public class TimelineRepository {

    private static final List<ResourceType> HOLDERS = List.of(ResourceType.PEOPLE, ResourceType.ORGANISATIONS);

    /** A record's oldest change is the one that made it. */
    private static final String ORIGIN = """
            select e.id, c.change_set_id
            from unnest(?::bigint[], ?::bigint[], ?::text[]) as e (id, record_id, at) cross join lateral (
                select change_set_id from change_item
                where resource = ? and record_id = e.id order by at, change_set_id limit 1) c""";

    /** A file is a part of its record, and was made at the moment of its change set or shortly after. */
    private static final String ORIGIN_OF_FILE = """
            select e.id, c.change_set_id
            from unnest(?::bigint[], ?::bigint[], ?::text[]) as e (id, record_id, at) cross join lateral (
                select change_set_id from change_item
                where resource = ? and record_id = e.record_id and operation = 'insert' and row_id = e.id
                    and table_name like 'file%' and at between e.at::timestamptz - interval '1 hour'
                        and e.at::timestamptz + interval '1 hour'
                order by at limit 1) c""";

    @Inject
    Database database;

    protected TimelineRepository() {}

    public TimelineRepository(Database database) {
        this.database = database;
    }

    /** People of the organisation, outside the trash and within reach, who are with it or were. */
    public List<Long> people(long organisationId, AccessPredicate access) {
        return database.list(
                Sql.of("""
                                select p.id from affiliation a join person p on p.id = a.person_id
                                where a.organisation_id = ? and a.deleted_at is null and p.deleted_at is null and""", organisationId).then(access.on("p")).then("order by p.id"), row -> row.id("id"));
    }

    /** The entries behind the place, the newest first; from the beginning where it is null. */
    public List<EntryKey> entries(Feed feed, Place place, int limit) {
        EntryKey after = place == null ? null : key(place);
        List<EntryKey> found = new ArrayList<>();
        for (Branch branch : branches(feed)) {
            found.addAll(read(branch, feed, after, limit));
        }
        Set<EntryKey> distinct = new TreeSet<>(EntryKey.NEWEST_FIRST);
        distinct.addAll(found);
        return distinct.stream().limit(limit).toList();
    }

    /** The change set that made each of the interactions, tasks and files, where the history tells it. */
    public Map<EntryKey, Long> origins(List<EntryKey> entries) {
        Map<EntryKey, Long> origins = new HashMap<>();
        origins.putAll(origins(of(EntryType.INTERACTION, entries), ResourceType.INTERACTIONS.path(), ORIGIN));
        origins.putAll(origins(of(EntryType.TASK, entries), ResourceType.TASKS.path(), ORIGIN));
        for (ResourceType resource : HOLDERS) {
            List<EntryKey> files = of(EntryType.FILE, entries).stream()
                    .filter(file -> file.resource() == resource)
                    .toList();
            origins.putAll(origins(files, resource.path(), ORIGIN_OF_FILE));
        }
        return origins;
    }

    private Map<EntryKey, Long> origins(List<EntryKey> entries, String resource, String query) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> byId = new HashMap<>();
        Sql sql = Sql.of(
                query,
                entries.stream().map(EntryKey::id).toList(),
                entries.stream().map(EntryKey::recordId).toList(),
                entries.stream().map(entry -> entry.at().toString()).toList(),
                resource);
        database.list(sql, row -> byId.put(row.id("id"), row.id("change_set_id")));
        return entries.stream()
                .filter(entry -> byId.containsKey(entry.id()))
                .collect(Collectors.toMap(Function.identity(), entry -> byId.get(entry.id())));
    }

    /** What the records are called at which the entries were found. */
    public Map<EntryKey, String> names(List<EntryKey> entries) {
        Map<EntryKey, String> names = new HashMap<>();
        for (ResourceType resource : HOLDERS) {
            List<EntryKey> there = entries.stream()
                    .filter(entry -> entry.resource() == resource)
                    .toList();
            Map<Long, String> byId = names(resource, there);
            there.forEach(entry -> names.put(entry, byId.get(entry.recordId())));
        }
        return names;
    }

    private Map<Long, String> names(ResourceType resource, List<EntryKey> entries) {
        Map<Long, String> names = new HashMap<>();
        String select = resource == ResourceType.PEOPLE
                ? "select id, coalesce(full_name, email) as name from person where id = any (?::bigint[])"
                : "select id, name from organisation where id = any (?::bigint[])";
        List<Long> ids = entries.stream().map(EntryKey::recordId).distinct().toList();
        database.list(Sql.of(select, ids), row -> names.put(row.id("id"), row.text("name")));
        return names;
    }

    private static List<EntryKey> of(EntryType type, List<EntryKey> entries) {
        return entries.stream().filter(entry -> entry.type() == type).toList();
    }

    private List<EntryKey> read(Branch branch, Feed feed, EntryKey after, int limit) {
        return database.list(
                branch.newest(feed.before(), after, limit),
                row -> new EntryKey(
                        branch.type(), row.instant("at"), row.id("id"), branch.resource(), row.id("record_id")));
    }

    private static List<Branch> branches(Feed feed) {
        List<Branch> branches = new ArrayList<>();
        if (feed.isOfOrganisation()) {
            addBranches(branches, feed, ResourceType.ORGANISATIONS, List.of(feed.id()));
        }
        if (!feed.people().isEmpty()) {
            addBranches(branches, feed, ResourceType.PEOPLE, feed.people());
        }
        return branches;
    }

    private static void addBranches(List<Branch> branches, Feed feed, ResourceType resource, List<Long> records) {
        for (EntryType type : feed.types()) {
            switch (type) {
                case INTERACTION ->
                    branches.add(
                            Branch.interactions(resource, records, Branch.reachable(feed, ResourceType.INTERACTIONS)));
                case TASK -> branches.add(Branch.tasks(resource, records, Branch.reachable(feed, ResourceType.TASKS)));
                case FILE -> branches.add(Branch.files(resource, records));
                case CHANGE -> branches.add(Branch.changes(resource, records));
                case EMAIL -> {
                    // Mails are kept once a mailbox is connected.
                }
            }
        }
    }

    private static EntryKey key(Place place) {
        return new EntryKey(
                EntryType.ofCode(place.keys().get(1)).orElseThrow(),
                Instant.parse(place.keys().get(0)),
                place.id(),
                null,
                0);
    }
}
