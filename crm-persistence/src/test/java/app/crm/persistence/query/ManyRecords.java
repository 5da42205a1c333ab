package app.crm.persistence.query;

import java.sql.Statement;

/** Tens of thousands of records of every kind, varied enough that statistics tell something. */
final class ManyRecords {

    static final int ROWS = 40_000;

    private ManyRecords() {}

    /** Without triggers, which would take minutes: how the rows came to be is of no interest to the planner. */
    static void fill(QueryRecords records) {
        records.database().onConnection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(rows());
                statement.execute("reset session_replication_role");
                statement.execute("analyze");
            }
            return null;
        });
    }

    private static String rows() {
        return """
            insert into organisation (id, name, type, category, email, phone, website, city, postal_code, country_code,
                language, registration_number, aum_amount, aum_currency, pipeline_stage, potential_amount, potential_currency, probability, owner_id, team_id,
                created_at, updated_at, last_activity_at, deleted_at)
            select 100 + g, 'Firm ' || md5(g::text), (array['investor', 'client', 'supplier', 'other'])[1 + g % 4],
                (array['institution', 'startup', null])[1 + g % 3], 'o' || g || '@firm' || g % 900 || '.test', '+3310' || g,
                'https://firm' || g || '.test', 'City ' || g % 500, 'P' || g % 900, (array['FR', 'LU', 'DE', 'CH'])[1 + g % 4],
                (array['fr', 'en', 'de'])[1 + g % 3], 'R' || g, case when g % 3 = 0 then g * 1000.0 end,
                case when g % 3 = 0 then 'EUR' end,
                (array['lead', 'qualified', 'won', 'lost'])[1 + g % 4], case when g % 5 = 0 then g * 10.0 end, case when g % 5 = 0 then 'EUR' end,
                case when g % 2 = 0 then g % 101 end, 1 + g % 2, 1 + g % 2, now() - g * interval '7 minutes',
                now() - g * interval '3 minutes', case when g % 2 = 0 then now() - g * interval '11 minutes' end,
                case when g % 50 = 0 then now() end
            from generate_series(1, :rows) g;
            insert into person (id, first_name, last_name, email, phone, job_title, role, country_code, language, notes,
                owner_id, team_id, active, email_unsubscribed, created_at, updated_at, last_activity_at, deleted_at)
            select 100 + g, 'First ' || g % 700, 'Last ' || md5(g::text), case when g % 10 > 0 then 'p' || g || '@x.test' end,
                '+3320' || g, 'Title ' || g % 300, 'Role ' || g % 40, (array['FR', 'LU', 'DE', 'CH'])[1 + g % 4],
                (array['fr', 'en', 'de'])[1 + g % 3], case when g % 4 = 0 then 'note ' || g end, 1 + g % 2, 1 + g % 2,
                g % 20 > 0, g % 30 = 0, now() - g * interval '7 minutes', now() - g * interval '3 minutes',
                case when g % 2 = 0 then now() - g * interval '11 minutes' end, case when g % 50 = 0 then now() end
            from generate_series(1, :rows) g;
            insert into affiliation (id, person_id, organisation_id, role, is_primary, job_title, started_on, ended_on)
            select 100 + g, 100 + g, 100 + 1 + g * 7 % :rows, (array['contact', 'main_contact', 'technical'])[1 + g % 3], true,
                'Title ' || g % 300, date '2020-01-01' + g % 900, case when g % 20 = 0 then date '2025-01-01' + g % 90 end
            from generate_series(1, :rows) g;
            insert into tag (id, name) select 100 + g, 'Tag ' || g from generate_series(1, 200) g;
            insert into person_tag (person_id, tag_id) select 100 + g, 101 + g % 200 from generate_series(1, :rows) g;
            insert into organisation_tag (organisation_id, tag_id) select 100 + g, 101 + g % 200 from generate_series(1, :rows) g;
            insert into interaction (id, type, title, body, direction, occurred_at, duration_minutes, status, assignee_id,
                owner_id, team_id, next_action_at, created_at, updated_at, deleted_at)
            select 100 + g, (array['call', 'email', 'meeting', 'note'])[1 + g % 4], 'Talk ' || md5(g::text), 'about ' || g,
                (array['in', 'out', null])[1 + g % 3], now() - g * interval '13 minutes', g % 90,
                (array['todo', 'done', 'done', 'done'])[1 + g % 4], 1 + g % 2, 1 + g % 2, 1 + g % 2,
                case when g % 9 = 0 then now() + g * interval '1 minute' end, now() - g * interval '7 minutes',
                now() - g * interval '3 minutes', case when g % 50 = 0 then now() end
            from generate_series(1, :rows) g;
            insert into interaction_person (interaction_id, person_id) select 100 + g, 101 + g * 3 % :rows
            from generate_series(1, :rows) g;
            insert into interaction_organisation (interaction_id, organisation_id) select 100 + g, 101 + g * 3 % :rows
            from generate_series(1, :rows) g;
            insert into interaction_tag (interaction_id, tag_id) select 100 + g, 101 + g % 200
            from generate_series(1, :rows) g;
            insert into task (id, title, description, status, priority, category, due_at, assignee_id, owner_id, team_id,
                person_id, organisation_id, completed_at, created_at, updated_at, deleted_at)
            select 100 + g, 'Do ' || md5(g::text), 'because ' || g, (array['todo', 'doing', 'done', 'done'])[1 + g % 4],
                (array['low', 'normal', 'high', 'critical'])[1 + g % 4], 'Category ' || g % 30,
                case when g % 5 > 0 then now() + (g - 20000) * interval '2 minutes' end, 1 + g % 2, 1 + g % 2, 1 + g % 2,
                100 + g, case when g % 2 = 0 then 100 + g end, case when g % 4 > 1 then now() - g * interval '1 minute' end,
                now() - g * interval '7 minutes', now() - g * interval '3 minutes', case when g % 50 = 0 then now() end
            from generate_series(1, :rows) g;
            """.replace(":rows", Integer.toString(ROWS));
    }
}
