-- The documents of a great write come after it. A transaction that touches more records of a kind than it may index itself
-- puts them into a backlog, which commits with it; the product works the backlog off at once, a part at a time. So an
-- import is over when its records are stored, and search has all of them a little later, even where a node dies between.
--
-- Whom a record belongs to and whether it is in the trash reaches its document with the write itself, however great, and
-- so does the end of a record: nobody finds, not even for a moment, what he may not see.

create table search_backlog (
    id       bigint generated always as identity primary key,
    resource text     not null,
    first_id bigint   not null,
    last_id  bigint   not null,
    ids      bigint[] not null
);
comment on table search_backlog is 'not a record: records whose documents are behind, in parts of a thousand';

alter table search_source add column postponable boolean not null default false;
comment on column search_source.postponable is
    'its table has owner_id, team_id and deleted_at, so that documents can do with those for a while';
update search_source set postponable = true where resource in ('people', 'organisations', 'interactions', 'tasks');

-- How many records of a kind a transaction indexes itself.
create function search_at_once() returns integer
    language sql stable
    return coalesce(nullif(current_setting('crm.search_at_once', true), '')::integer, 5000);

-- A record in the backlog may have no document yet, and then there is none to lock. Who writes its document locks its part
-- of the backlog instead, and the later one sees what the earlier one wrote. Parts are locked in their order.
create function search_lock_backlog(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
declare
    lowest  bigint;
    highest bigint;
begin
    if not exists (select from search_backlog) then
        return;
    end if;
    select min(id), max(id) into lowest, highest from unnest(ids) as id;
    perform from search_backlog b
        where b.resource = wanted_resource and b.first_id <= highest and b.last_id >= lowest
            -- Comparing many with many would take longer than waiting for a part too much.
            and (cardinality(search_lock_backlog.ids) > 1000 or b.ids && search_lock_backlog.ids)
        order by b.id for update;
end
$$;

create or replace function search_write_documents(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
begin
    perform search_lock_backlog(wanted_resource, ids);
    execute format('select %I($1)', 'search_write_' || wanted_resource) using ids;
end
$$;

-- Brings what can't wait into the documents and leaves the rest to the backlog.
create function search_postpone(source search_source, ids bigint[]) returns void
    language plpgsql set enable_seqscan = off as
$$
declare
    scope text[] := '{owner_id,team_id}' || array(select attname::text from pg_attribute
        where attrelid = source.record_table::regclass and attname = 'assignee_id' and not attisdropped);
    olds  text := (select string_agg('d.' || name, ', ') from unnest(scope) as name);
    news  text := (select string_agg('r.' || name, ', ') from unnest(scope) as name);
begin
    perform search_lock_backlog(source.resource, ids);
    execute format('select from search_document d left join %I r on r.id = d.record_id '
            'where d.resource = %L and d.record_id = any ($1) and (r.id is null '
                'or (%s, d.trashed) is distinct from (%s, r.deleted_at is not null)) order by d.record_id for update of d',
        source.record_table, source.resource, olds, news) using ids;
    execute format('delete from search_document d where d.resource = %L and d.record_id = any ($1) '
            'and not exists (select from %I r where r.id = d.record_id)',
        source.resource, source.record_table) using ids;
    execute format('update search_document d set (%s, trashed) = row(%s, r.deleted_at is not null) from %I r '
            'where d.resource = %L and d.record_id = any ($1) and r.id = d.record_id '
                'and (%s, d.trashed) is distinct from (%s, r.deleted_at is not null)',
        array_to_string(scope, ', '), news, source.record_table, source.resource, olds, news) using ids;
    execute format('insert into search_backlog (resource, first_id, last_id, ids) '
            'select %L, min(id), max(id), array_agg(id order by id) from ('
                'select id, (row_number() over (order by id) - 1) / 1000 as part from unnest($1) as id '
                'where id in (select id from %I)) parts group by part order by part',
        source.resource, source.record_table) using ids;
end
$$;

-- What a transaction still has to index: a row per statement, not per record.
drop trigger search_flush on search_pending;
truncate search_pending;
alter table search_pending drop constraint pk_search_pending, drop column record_id, drop column first,
    add column ids bigint[] not null;
create index ix_search_pending_transaction on search_pending (transaction);
create constraint trigger search_flush after insert on search_pending
    deferrable initially deferred for each row execute function search_flush();

create or replace function search_mark(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
begin
    if cardinality(ids) > 0 then
        insert into search_pending (resource, ids) values (wanted_resource, ids);
    end if;
end
$$;

create or replace function search_flush() returns trigger
    language plpgsql as
$$
declare
    touched record;
    words   text[] := '{}';
begin
    for touched in
        with taken as (
            delete from search_pending where transaction = pg_current_xact_id() returning resource, ids)
        select source, resource, records.ids, source.postponable and cardinality(records.ids) > search_at_once() as postponed
        from (select resource, array_agg(distinct id order by id) as ids
              from taken cross join unnest(taken.ids) as id where id is not null group by resource) records
        join search_source source using (resource) order by source.position
    loop
        if touched.postponed then
            perform search_postpone(touched.source, touched.ids);
        else
            perform search_write_documents(touched.resource, touched.ids);
            words := words || search_words_of(touched.resource, touched.ids);
        end if;
    end loop;
    perform search_learn_words(words);
    return null;
end
$$;

-- Works off the oldest part of the backlog; the number of its records, or null where nothing is left to do or somebody
-- else is doing it. One at a time: two could otherwise write the same document at once.
create function search_catch_up() returns integer
    language plpgsql as
$$
declare
    part search_backlog;
begin
    if not pg_try_advisory_xact_lock('search_backlog'::regclass::bigint) then
        return null;
    end if;
    select * into part from search_backlog order by id limit 1;
    if not found then
        return null;
    end if;
    perform search_index(part.resource, part.ids);
    delete from search_backlog where id = part.id;
    return cardinality(part.ids);
end
$$;

create or replace view search_completeness as
    select s.*, coalesce((select sum(cardinality(b.ids)) from search_backlog b where b.resource = s.resource), 0)::bigint
        as waiting
    from search_state() s;
