package app.crm.persistence.merge;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;

/**
 * Affiliations of merged records. A pair that would exist twice becomes one: the survivor's affiliation fills its gaps
 * from the others, which go to the trash with their record. A person has one primary affiliation afterwards as before.
 */
final class AffiliationMerge {

    /** One of each pair is kept, the survivor's first. Of a person's primary ones the first stays primary. */
    private static final String PLAN = """
            create temporary table merge_affiliation on commit drop as
            select id, keeper_id, bool_or(primary_stays) over (partition by keeper_id) as becomes_primary
            from (select a.id, first_value(a.id) over pair as keeper_id,
                         a.is_primary and a.id = first_value(a.id) over person as primary_stays
                  from affiliation a
                  where a.deleted_at is null and a.%1$s = any (?)
                  window pair as (partition by a.%2$s order by array_position(?::bigint[], a.%1$s), a.id),
                         person as (partition by %3$s order by a.is_primary desc, array_position(?::bigint[], a.%1$s), a.id)
                 ) ranked""";

    /** Before others may become primary in their place. */
    private static final String STEP_BACK = """
            update affiliation a set version = a.version + 1, updated_at = ?, is_primary = false,
                deleted_at = case when p.id <> p.keeper_id then ?::timestamptz end
            from merge_affiliation p
            where p.id = a.id and (p.id <> p.keeper_id or a.is_primary and not p.becomes_primary)""";

    private static final String KEEP = """
            update affiliation k set version = k.version + 1, updated_at = ?, %1$s = ?, is_primary = p.becomes_primary,
                job_title = coalesce(k.job_title, g.job_title), work_email = coalesce(k.work_email, g.work_email),
                work_phone = case when k.work_phone_typed is null then g.phones[1][1] else k.work_phone end,
                work_phone_typed = coalesce(k.work_phone_typed, g.phones[1][2]),
                started_on = case when k.ended_on is null then coalesce(k.started_on, g.started_on) else k.started_on end,
                custom = coalesce(g.custom, '{}') || k.custom
            from merge_affiliation p
            cross join lateral (
                select (array_agg(a.job_title order by a.id) filter (where a.job_title is not null))[1] as job_title,
                       (array_agg(a.work_email order by a.id) filter (where a.work_email is not null))[1] as work_email,
                       (array_agg(array[a.work_phone, a.work_phone_typed] order by a.id)
                           filter (where a.work_phone_typed is not null)) as phones,
                       min(a.started_on) as started_on,
                       merge_changes(a.custom order by a.id desc) as custom
                from merge_affiliation d join affiliation a on a.id = d.id
                where d.keeper_id = p.id and d.id <> p.id) g
            where k.id = p.id and p.id = p.keeper_id""";

    /** So that one taken out of the trash belongs to a record that is there. */
    private static final String MOVE_TRASHED = """
            update affiliation a set version = a.version + 1, updated_at = ?, %1$s = ?
            where a.deleted_at is not null and a.%1$s = any (?) and a.id not in (select id from merge_affiliation)""";

    private final Database database;
    private final MergeGroup group;

    AffiliationMerge(Database database, MergeGroup group) {
        this.database = database;
        this.group = group;
    }

    void run() {
        boolean people = group.kind() == MergedKind.PERSON;
        String column = people ? "person_id" : "organisation_id";
        String other = people ? "organisation_id" : "person_id";
        String person = people ? "1" : "a.person_id";
        database.update(Sql.of(PLAN.formatted(column, other, person), group.ids(), group.ids(), group.ids()));
        database.update(Sql.of(STEP_BACK, group.at(), group.at()));
        database.update(Sql.of(
                KEEP.formatted(column) + " and (k." + column + " <> ? or k.is_primary <> p.becomes_primary or exists ("
                        + "select from merge_affiliation d where d.keeper_id = p.id and d.id <> p.id))",
                group.at(),
                group.survivorId(),
                group.survivorId()));
        database.update(Sql.of(MOVE_TRASHED.formatted(column), group.at(), group.survivorId(), group.mergedIds()));
    }
}
