-- last_activity_at speaks of what has happened: an interaction that is planned counts from the moment on which it happens.
--
-- The moment passes without anybody writing, so planned interactions wait in a list of their own, and what looks through
-- it every few seconds takes those whose moment has come. The list is kept by the transaction that plans, however late it
-- commits: nothing can slip past. Moments are compared with the clock, not with the start of the transaction, or a long
-- one would forget what happened beside it.

-- 1. Derived data needs no history: a statement that changes nothing else needs no change set. ------------------------

create or replace function record_updates() returns trigger
    language plpgsql set timezone = 'UTC' set datestyle = 'ISO, YMD' set enable_nestloop = off as
$$
declare
    recorded bigint;
    ignored text[] := tg_argv[2]::text[];
    json_columns text[] := tg_argv[3]::text[];
begin
    if not exists (select from new_rows) then
        return null;
    end if;
    -- The change set is asked for once, with the first row that has to be recorded.
    insert into change_item
        (change_set_id, table_name, row_id, resource, record_id, operation, version, state, before, after)
    select (select open_change_set(tg_table_name)), tg_table_name, id, tg_argv[0], (new_content -> tg_argv[1])::bigint,
           'update',
           case when new_version > old_version then new_version else refuse_unversioned_update(tg_table_name, id) end,
           hstore_hash_extended(new_content, 0),
           case when was ?| json_columns then change_json(was, json_columns) else hstore_to_jsonb(was) end,
           case when was ?| json_columns then change_json(became, json_columns) else hstore_to_jsonb(became) end
    from (select *, old_content - new_content as was, new_content - old_content as became
          from (select n.id, o.version as old_version, n.version as new_version,
                       hstore(o) - ignored as old_content, hstore(n) - ignored as new_content
                from old_rows o join new_rows n on n.id = o.id offset 0) pair offset 0) changed
    where was <> '';
    get diagnostics recorded = row_count;
    if recorded > 0 then
        insert into change_count values (open_change_set(tg_table_name), tg_argv[0], tg_table_name, 'update', recorded);
    end if;
    return null;
end
$$;

-- 2. What is planned -------------------------------------------------------------------------------------------------

create table interaction_planned (
    interaction_id bigint      not null references interaction (id) on delete cascade deferrable,
    occurs_at      timestamptz not null,
    constraint pk_interaction_planned primary key (interaction_id)
);
comment on table interaction_planned is 'derived: interactions of which last_activity_at does not yet tell';
create index ix_interaction_planned_occurs on interaction_planned (occurs_at);

create function plan_interactions() returns trigger
    language plpgsql as
$$
begin
    insert into interaction_planned (interaction_id, occurs_at)
    select id, occurred_at from new_rows where occurred_at > clock_timestamp() order by id
    on conflict (interaction_id) do update set occurs_at = excluded.occurs_at
        where interaction_planned.occurs_at <> excluded.occurs_at;
    return null;
end
$$;
-- Named to run before the triggers activity_…: what is moved into the future has to be on the list when they look. One
-- that was moved into the past stays on the list until it is next looked through, which does no harm.
create trigger activity_planned after insert on interaction referencing new table as new_rows
    for each statement execute function plan_interactions();
create trigger activity_planned_anew after update on interaction referencing new table as new_rows
    for each statement execute function plan_interactions();

-- 3. Only what has happened counts -----------------------------------------------------------------------------------

create or replace function activity_of_people(ids bigint[]) returns void
    language plpgsql set enable_seqscan = off as
$$
begin
    perform from person where id = any (ids) order by id for no key update;
    update person p set last_activity_at = newest.at
    from unnest(ids) as wanted (id)
    left join lateral (
        select max(i.occurred_at) as at from interaction_person l join interaction i on i.id = l.interaction_id
        where l.person_id = wanted.id and i.deleted_at is null and i.occurred_at <= clock_timestamp()) newest on true
    where p.id = wanted.id and p.last_activity_at is distinct from newest.at;
end
$$;

create or replace function activity_of_organisations(ids bigint[]) returns void
    language plpgsql set enable_seqscan = off as
$$
begin
    perform from organisation where id = any (ids) order by id for no key update;
    update organisation o set last_activity_at = newest.at
    from unnest(ids) as wanted (id)
    left join lateral (
        select max(i.occurred_at) as at from interaction_organisation l join interaction i on i.id = l.interaction_id
        where l.organisation_id = wanted.id and i.deleted_at is null and i.occurred_at <= clock_timestamp()) newest on true
    where o.id = wanted.id and o.last_activity_at is distinct from newest.at;
end
$$;

create or replace function activity_person_linked() returns trigger
    language plpgsql as
$$
begin
    perform from person where id in (select person_id from new_rows) order by id for no key update;
    update person p set last_activity_at = newest.at
    from (select l.person_id, max(i.occurred_at) as at from new_rows l join interaction i on i.id = l.interaction_id
          where i.deleted_at is null and i.occurred_at <= clock_timestamp() group by l.person_id) newest
    where p.id = newest.person_id and (p.last_activity_at is null or p.last_activity_at < newest.at);
    return null;
end
$$;

create or replace function activity_organisation_linked() returns trigger
    language plpgsql as
$$
begin
    perform from organisation where id in (select organisation_id from new_rows) order by id for no key update;
    update organisation o set last_activity_at = newest.at
    from (select l.organisation_id, max(i.occurred_at) as at from new_rows l
          join interaction i on i.id = l.interaction_id
          where i.deleted_at is null and i.occurred_at <= clock_timestamp() group by l.organisation_id) newest
    where o.id = newest.organisation_id and (o.last_activity_at is null or o.last_activity_at < newest.at);
    return null;
end
$$;

-- Takes the interactions whose moment has come, at most so many; returns how many there were. People and organisations
-- come first: who writes holds a planned interaction while waiting for a person, so nobody may do the reverse.
create function activity_catch_up(most integer) returns integer
    language plpgsql as
$$
declare
    come bigint[] := array(select interaction_id from interaction_planned where occurs_at <= clock_timestamp()
        order by occurs_at limit most);
begin
    if cardinality(come) > 0 then
        perform activity_of_people(array(select distinct person_id from interaction_person
            where interaction_id = any (come)));
        perform activity_of_organisations(array(select distinct organisation_id from interaction_organisation
            where interaction_id = any (come)));
        delete from interaction_planned where interaction_id in (
            select interaction_id from interaction_planned
            where interaction_id = any (come) and occurs_at <= clock_timestamp() for update skip locked);
    end if;
    return cardinality(come);
end
$$;

-- 4. Records that are there already ----------------------------------------------------------------------------------

insert into interaction_planned (interaction_id, occurs_at)
select id, occurred_at from interaction where occurred_at > clock_timestamp();
select activity_of_people(array(select id from person where last_activity_at > clock_timestamp()));
select activity_of_organisations(array(select id from organisation where last_activity_at > clock_timestamp()));

-- 5. Who looked at lists ---------------------------------------------------------------------------------------------

alter table access_log drop constraint ck_access_log_action,
    add constraint ck_access_log_action check (action in ('read', 'list', 'search', 'export', 'data_package', 'erase'));
