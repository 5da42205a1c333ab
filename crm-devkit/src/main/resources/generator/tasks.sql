-- Tasks number :first to :last, with ids from :base upwards, about :people people. One in ten is open.
insert into task (id, title, status, priority, category, due_at, owner_id, assignee_id, team_id, person_id, completed_at,
    created_at, updated_at)
select :base + i,
    (array['Call back', 'Send the factsheet to', 'Prepare the visit of', 'Chase the signature of', 'Answer'])[1 + draw % 5]
        || ' ' || pg_temp.pick(lasts.entries, :seed, i, 'task name'),
    status, (array['low', 'normal', 'normal', 'high', 'critical'])[1 + draw % 5],
    (array['relance', 'rdv', 'email', 'due diligence', 'pitch', 'admin'])[1 + draw % 6],
    at + interval '7 days', o.id, o.id, o.team_id, :person_base + 1 + pg_temp.draw(:seed, i, 'task person') % :people,
    case when status = 'done' then at + (1 + draw % 9) * interval '1 day' end, at, at
from (
    select i, draw, timestamptz '2020-03-01 08:00+00' + pg_temp.draw(:seed, i, 'planned') % 200000000 * interval '1 second' as at,
        case when draw % 10 > 1 then 'done' when draw % 10 = 1 then 'cancelled'
            when draw % 20 = 0 then 'doing' else 'todo' end as status
    from (select i, pg_temp.draw(:seed, i, 'task') as draw from generate_series(:first, :last) i) drawn) planned
join generator_owner o on o.n = draw % (select count(*) from generator_owner)
cross join (select entries from generator_list where name = 'surnames') lasts;
