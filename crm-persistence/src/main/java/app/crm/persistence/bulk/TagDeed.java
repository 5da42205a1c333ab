package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.tags.TaggedTable;
import java.time.Instant;
import java.util.List;

/**
 * Puts tags on records, or takes them off.
 *
 * @param tagIds tags that exist, each once
 */
public record TagDeed(TaggedTable tagged, List<Long> tagIds, boolean adding, Instant at) implements BulkDeed {

    @Override
    public Sql unchanged(FieldCatalogue catalogue) {
        Sql carried = Sql.of(
                "select count(*) from " + tagged.table() + " x where x." + tagged.column() + " = " + catalogue.alias()
                        + ".id and x.tag_id = any (?::bigint[])",
                tagIds);
        return new Sql("(" + carried.text() + ") = " + (adding ? tagIds.size() : 0), carried.parameters());
    }

    @Override
    public List<Sql> write(FieldCatalogue catalogue, PlannedRows rows) {
        return List.of(adding ? add(rows) : remove(rows), Touch.of(catalogue, rows, at, Sql.EMPTY));
    }

    private Sql add(PlannedRows rows) {
        return Sql.of(
                        "insert into " + tagged.table() + " (" + tagged.column()
                                + ", tag_id) select b.id, t.id from bulk_row b cross join unnest(?::bigint[]) as t (id)"
                                + " where",
                        tagIds)
                .then(rows.together())
                .then("on conflict do nothing");
    }

    private Sql remove(PlannedRows rows) {
        return Sql.of(
                        "delete from " + tagged.table() + " x using bulk_row b where x." + tagged.column()
                                + " = b.id and x.tag_id = any (?::bigint[]) and",
                        tagIds)
                .then(rows.together());
    }
}
