package app.crm.persistence.tags;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.RowShape;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tags, and which records carry them. Tags belong to the whole firm, so nothing here is scoped. */
@Repository
public class TagRepository {

    private static final Sql COLUMNS = Sql.of("t.id, t.version, t.created_at, t.updated_at, t.name, t.colour, "
            + Arrays.stream(TaggedTable.values()).map(TaggedTable::usage).collect(Collectors.joining(", ")));

    /** How answers show a tag, in lists and alone. */
    public static final RowShape<TagDetails> SHAPE = new RowShape<>(COLUMNS, Sql.EMPTY, TagRepository::details);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public Optional<TagDetails> find(long id) {
        Sql sql = Sql.of("select").then(COLUMNS).then("from tag t where t.id = ?", id);
        return database.first(sql, TagRepository::details);
    }

    public Optional<Tag> findForWrite(long id) {
        return Optional.ofNullable(entities.find(Tag.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Tag tag) {
        entities.persist(tag);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** Takes the tags off every record and removes them. */
    public void delete(List<Long> ids) {
        for (TaggedTable tagged : TaggedTable.values()) {
            database.update(Sql.of("delete from " + tagged.table() + " where tag_id = any (?)", ids));
        }
        database.update(Sql.of("delete from tag where id = any (?)", ids));
    }

    /** Names of the given ones that no tag has yet, whatever their case. */
    public List<String> missing(List<String> names) {
        Sql sql = Sql.of("""
                select distinct on (lower(wanted.name)) wanted.name
                from unnest(?) as wanted(name)
                where not exists (select from tag t where lower(t.name) = lower(wanted.name))
                order by lower(wanted.name)""", names);
        return database.list(sql, row -> row.text("name"));
    }

    /** The tags of these names, whatever their case; held, so that none goes while it is put on records. */
    public List<Long> idsOf(List<String> names) {
        List<String> folded = names.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
        return database.list(
                Sql.of("select id from tag where lower(name) = any (?) order by id for key share", folded),
                row -> row.id("id"));
    }

    public List<String> namesOf(TaggedTable tagged, long recordId) {
        Sql sql = Sql.of(
                "select t.name from " + tagged.table() + " x join tag t on t.id = x.tag_id where x." + tagged.column()
                        + " = ? order by lower(t.name)",
                recordId);
        return database.list(sql, row -> row.text("name"));
    }

    /** Makes the record carry exactly these tags, which all exist. Links that stay are not touched. */
    public void replace(TaggedTable tagged, long recordId, List<String> names) {
        List<String> folded = names.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
        database.update(Sql.of(
                "delete from " + tagged.table() + " x using tag t where t.id = x.tag_id and x." + tagged.column()
                        + " = ? and lower(t.name) <> all (?)",
                recordId,
                folded));
        database.update(Sql.of(
                "insert into " + tagged.table() + " (" + tagged.column()
                        + ", tag_id) select ?, t.id from tag t where lower(t.name) = any (?) on conflict do nothing",
                recordId,
                folded));
    }

    /** Gives every record that has one of the tags another one as well. */
    public void spread(List<Long> fromTagIds, long toTagId) {
        for (TaggedTable tagged : TaggedTable.values()) {
            database.update(Sql.of(
                    "insert into " + tagged.table() + " (" + tagged.column() + ", tag_id) select distinct "
                            + tagged.column() + ", ?::bigint from " + tagged.table()
                            + " where tag_id = any (?) on conflict do nothing",
                    toTagId,
                    fromTagIds));
        }
    }

    private static TagDetails details(Row row) {
        return new TagDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("name"),
                row.text("colour"),
                new TagDetails.Usage(row.id("people"), row.id("organisations"), row.id("interactions")));
    }
}
