package app.crm.persistence.changesets.undo;

import app.crm.persistence.core.Sql;
import app.crm.persistence.testing.TestSession;
import java.util.List;
import java.util.Random;

/**
 * Writes to every tracked table by chance: single rows and sets, several changes of one row, moves of unique values.
 * What PostgreSQL refuses is left out. Each value is either fresh or was given up by another row in the same change
 * set, so that no two rows exchange their values in a circle.
 */
final class RandomWork {

    private static final List<String> DELETABLE = List.of(
            "team",
            "role",
            "role_permission",
            "task",
            "interaction",
            "interaction_person",
            "interaction_organisation",
            "interaction_participant",
            "app_user",
            "organisation",
            "person",
            "affiliation",
            "tag",
            "person_tag",
            "organisation_tag");

    private final TestSession session;
    private final Random random;
    private int names;

    RandomWork(TestSession session, Random random) {
        this.session = session;
        this.random = random;
    }

    /** One change set of one to eight changes. */
    long changeSet() {
        return session.inChangeSet(() -> {
            for (int left = 1 + random.nextInt(8); left > 0; left--) {
                session.attempt(this::change);
            }
        });
    }

    private void change() {
        switch (random.nextInt(24)) {
            case 0 -> session.update("insert into team (name) values (?)", fresh());
            case 1 -> session.update("insert into role (name, display_name) values (?, 'x')", fresh());
            case 2 ->
                session.update(
                        "insert into role_permission (role_id, resource, action, scope)"
                                + " select id, ?, 'read', 'own' from role order by random() limit 1",
                        fresh());
            case 3 ->
                session.update(
                        "insert into app_user (email, full_name, role_id, team_id) select ?, 'U', r.id, t.id"
                                + " from role r left join team t on true order by random() limit 1",
                        fresh());
            case 4, 5 -> importPeople();
            case 6 -> importOrganisations();
            case 7, 8 -> affiliate();
            case 9 -> session.update("insert into tag (name) values (?)", fresh());
            case 10, 11 -> tagSome();
            case 12 -> moveMainAffiliation();
            case 13 -> passTagNameOn();
            case 14, 15, 16 -> edit();
            case 17 -> editMany();
            case 18, 19 -> meet();
            case 20 -> plan();
            case 21 -> postpone();
            default -> delete(DELETABLE.get(random.nextInt(DELETABLE.size())));
        }
    }

    private void importPeople() {
        session.update("""
                insert into person (first_name, last_name, email, other_emails, custom, owner_id)
                select ?, 'L' || g, null, array['a' || g, 'b,"c'], jsonb_build_object('n', g, 'none', null),
                       (select id from app_user order by random() limit 1)
                from generate_series(1, ?) g""", fresh(), 1 + random.nextInt(20));
    }

    private void importOrganisations() {
        session.update("""
                insert into organisation (name, aum_amount, aum_currency, strategies, team_id)
                select ? || g, 12.50 * g, 'EUR', array['x', null, 'y z'], (select id from team order by random() limit 1)
                from generate_series(1, ?) g""", fresh(), 1 + random.nextInt(10));
    }

    private void meet() {
        session.update("""
                insert into interaction (title, occurred_at, custom)
                select ? || g, timestamptz '2026-01-01' + g * interval '1 day', '{"a": [1]}' from generate_series(1, ?) g""", fresh(), 1 + random.nextInt(5));
        session.attempt(() -> session.update("""
                insert into interaction_person (interaction_id, person_id)
                select i.id, p.id from (select id from interaction order by id desc limit 3) i
                cross join (select id from person order by random() limit 2) p on conflict do nothing"""));
        session.attempt(() -> session.update("""
                insert into interaction_organisation (interaction_id, organisation_id)
                select i.id, o.id from (select id from interaction order by id desc limit 3) i
                cross join (select id from organisation order by random() limit 1) o on conflict do nothing"""));
        session.update("insert into interaction_participant (interaction_id, name)"
                + " select id, 'Guest' from interaction order by random() limit 1");
    }

    private void plan() {
        session.update("insert into task (title, due_at, person_id) select ?, now(), min(id) from person", fresh());
        session.attempt(() -> session.update(
                "insert into task (title, recurrence_parent_id, occurrence) select ?, max(id), 2 from task", fresh()));
    }

    private void postpone() {
        session.update(
                "update interaction set occurred_at = occurred_at + interval '1 hour', version = version + 1,"
                        + " deleted_at = case when deleted_at is null then now() end where id % 3 = ?",
                random.nextInt(3));
        session.update(
                "update task set status = 'done', completed_at = now(), version = version + 1 where id % 2 = ?",
                random.nextInt(2));
    }

    private void affiliate() {
        session.update("""
                insert into affiliation (person_id, organisation_id, is_primary, started_on)
                select p.id, o.id, ?, current_date from (select id from person order by random() limit 5) p
                cross join (select id from organisation order by random() limit 2) o""", random.nextInt(4) == 0);
    }

    private void tagSome() {
        session.update("""
                insert into person_tag (person_id, tag_id)
                select p.id, t.id from person p cross join (select id from tag order by random() limit 1) t
                where p.id % 3 = ? on conflict do nothing""", random.nextInt(3));
        session.attempt(() -> session.update("insert into organisation_tag (organisation_id, tag_id)"
                + " select o.id, t.id from organisation o, tag t order by random() limit 3"));
    }

    private void moveMainAffiliation() {
        session.update("""
                update affiliation set is_primary = false, version = version + 1 where is_primary and person_id % 2 = ?""", random.nextInt(2));
        session.update("""
                update affiliation a set is_primary = true, version = version + 1
                where id in (select min(id) from affiliation where deleted_at is null group by person_id)
                  and not exists (select from affiliation b where b.person_id = a.person_id and b.is_primary)""");
    }

    /** One tag takes the name that another one gives up. */
    private void passTagNameOn() {
        String rename = "update tag set name = ?, version = version + 1 where id = ?";
        List<Long> tags = session.database().list(Sql.of("""
                                select id from tag t where not exists (
                                    select from change_item i where i.table_name = 'tag' and i.row_id = t.id
                                      and i.change_set_id = current_setting('crm.change_set')::bigint)
                                order by random() limit 2"""), row -> row.id("id"));
        if (tags.size() == 2) {
            String name = session.text("select name as value from tag where id = ?", tags.get(0));
            session.update(rename, fresh(), tags.get(0));
            session.update(rename, name, tags.get(1));
        }
    }

    private void edit() {
        session.update("""
                update person set first_name = ?, custom = custom || '{"edited": [1, {"deep": null}]}', active = not active,
                    version = version + 1, updated_at = now()
                where id = (select id from person order by random() limit 1)""", fresh());
        session.update("""
                update organisation set notes = ?, probability = 50, deleted_at = now(), version = version + 1,
                    parent_id = (select min(id) from organisation m where m.id < organisation.id)
                where id = (select id from organisation order by random() limit 1)""", fresh());
    }

    private void editMany() {
        session.update(
                "update person set job_title = ?, language = null, version = version + 1 where id % 5 = ?",
                fresh(), random.nextInt(5));
        session.update("update app_user set full_name = ?, version = version + 1 where id % 2 = 0", fresh());
    }

    private void delete(String table) {
        session.update("delete from " + table + " where id in (select id from " + table
                + " where random() < 0.3 order by random() limit " + (1 + random.nextInt(5)) + ")");
    }

    private String fresh() {
        return "n" + names++ + "_" + Long.toString(random.nextLong(1_000_000), 36);
    }
}
