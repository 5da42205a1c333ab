-- Teams and the users who own records. They have no password, so nobody can log in as one of them.
insert into role (name, display_name) values ('user', 'User') on conflict (name) do nothing;

insert into team (name, description)
select 'Generated team ' || n, 'Owns generated records' from generate_series(1, 5) n
on conflict do nothing;

insert into app_user (email, full_name, role_id, team_id)
select 'owner' || n || '@generated.invalid',
    pg_temp.pick(firsts.entries, :seed, n, 'owner first') || ' ' || pg_temp.pick(lasts.entries, :seed, n, 'owner last'),
    (select id from role where name = 'user'),
    (select id from team where name = 'Generated team ' || 1 + n % 5)
from generate_series(1, 50) n
cross join (select entries from generator_list where name = 'first-names') firsts
cross join (select entries from generator_list where name = 'surnames') lasts
on conflict (email) do nothing;

insert into tag (name, colour)
select name, colour
from unnest(array['VIP', 'Prospect', 'Newsletter', 'Key account', 'Événement Paris', 'ESG', 'Private debt', 'To call back'],
    array['red', 'orange', 'blue', 'purple', 'teal', 'green', 'indigo', 'yellow']) as t (name, colour)
on conflict do nothing;

create temp table generator_owner as
select row_number() over (order by id) - 1 as n, id, team_id from app_user where email like 'owner%@generated.invalid';
create temp table generator_tag as
select row_number() over (order by id) - 1 as n, id from tag;
