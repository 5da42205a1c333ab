package app.crm.persistence.changesets;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A change set as the history shows it.
 *
 * @param actor null for the product itself
 * @param undoes the change set that this one took back, or null
 * @param undoneBy the change set that took this one back, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeSet(
        long id,
        ChangeKind kind,
        Actor actor,
        Instant at,
        String summary,
        ChangeCounts counts,
        Long undoes,
        Long undoneBy,
        String requestId) {

    /** The select list over {@code change_set c}. */
    static final String COLUMNS = """
            c.*, u.full_name as actor_name, n.created, n.updated, n.deleted, n.resources""";

    /** Parts of a record (its tags) count as a change of it where the record itself was left alone. */
    static final String JOINS = """
            left join app_user u on u.id = c.actor_id
            left join lateral (
                select coalesce(sum(created), 0)::bigint as created, coalesce(sum(updated), 0)::bigint as updated,
                       coalesce(sum(deleted), 0)::bigint as deleted,
                       coalesce(jsonb_object_agg(resource, created + updated + deleted), '{}')::text as resources
                from (
                    select k.resource, coalesce(sum(rows) filter (where whole and operation = 'insert'), 0) as created,
                           coalesce(sum(rows) filter (where whole and operation = 'update'), 0)
                               + case when bool_or(whole) then 0 else sum(rows) end as updated,
                           coalesce(sum(rows) filter (where whole and operation = 'delete'), 0) as deleted
                    from (select r.*, t.record_column = 'id' as whole
                          from change_count r join tracked_table t on t.table_name = r.table_name
                          where r.change_set_id = c.id) k
                    group by k.resource) resource_counts
            ) n on true""";

    static ChangeSet of(Row row) {
        Long actorId = row.number("actor_id");
        return new ChangeSet(
                row.id("id"),
                ChangeKind.ofCode(row.text("kind")).orElseThrow(),
                actorId == null ? null : new Actor(actorId, row.text("actor_name")),
                row.instant("at"),
                row.text("summary"),
                new ChangeCounts(row.id("created"), row.id("updated"), row.id("deleted"), row.text("resources")),
                row.number("undoes"),
                row.number("undone_by"),
                row.text("request_id"));
    }
}
