-- Every request needs to know what its caller's role permits. The lines of a role change rarely, so nodes keep them in
-- memory under a stamp that changes with them, in the same transaction, whoever writes: the stamp is all that a request reads.

create sequence role_stamp_seq;

create table role_stamp (
    role_id bigint not null,
    stamp   bigint not null,
    constraint pk_role_stamp primary key (role_id)
);
comment on table role_stamp is 'not a record: a number that has another value after each change of role_permission';
comment on column role_stamp.role_id is 'no foreign key: lines that go with their role are stamped after the role is gone';

insert into role_stamp (role_id, stamp)
select role_id, nextval('role_stamp_seq') from (select distinct role_id from role_permission) r;

create function stamp_roles() returns trigger language plpgsql as $$
begin
    insert into role_stamp (role_id, stamp)
    select role_id, nextval('role_stamp_seq') from (select distinct role_id from changed) r order by role_id
    on conflict (role_id) do update set stamp = excluded.stamp;
    return null;
end $$;

create trigger stamp_roles_insert after insert on role_permission
    referencing new table as changed for each statement execute function stamp_roles();
create trigger stamp_roles_update after update on role_permission
    referencing new table as changed for each statement execute function stamp_roles();
create trigger stamp_roles_update_before after update on role_permission
    referencing old table as changed for each statement execute function stamp_roles();
create trigger stamp_roles_delete after delete on role_permission
    referencing old table as changed for each statement execute function stamp_roles();

-- Writing documents. A write of one record spent most of its time on planning the same statements again. All of these
-- start from the ids and go on through primary keys, so one plan, made once per connection, does for one id and for a
-- hundred thousand.

do
$$
declare
    source search_source;
begin
    for source in select * from search_source order by position loop
        execute format($template$
            create function %1$I(ids bigint[]) returns void
                language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
            $body$
            begin
                perform from unnest(ids) as wanted (id)
                    join search_document d on d.resource = %2$L and d.record_id = id order by id for update of d;
                insert into search_document as d select * from %3$I(ids) computed order by record_id
                on conflict (resource, record_id) do update set owner_id = excluded.owner_id,
                    team_id = excluded.team_id, trashed = excluded.trashed, name_key = excluded.name_key,
                    alt_key = excluded.alt_key, body = excluded.body, tsv = excluded.tsv,
                    assignee_id = excluded.assignee_id
                where (d.owner_id, d.team_id, d.trashed, d.name_key, d.alt_key, d.body, d.tsv, d.assignee_id)
                    is distinct from (excluded.owner_id, excluded.team_id, excluded.trashed, excluded.name_key,
                        excluded.alt_key, excluded.body, excluded.tsv, excluded.assignee_id);
                delete from search_document d using unnest(ids) as wanted (id)
                    where d.resource = %2$L and d.record_id = wanted.id
                        and not exists (select from %4$I r where r.id = wanted.id);
            end
            $body$
            $template$, 'search_write_' || source.resource, source.resource, 'search_' || source.resource,
            source.record_table);
    end loop;
end
$$;

create or replace function search_write_documents(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
begin
    execute format('select %I($1)', 'search_write_' || wanted_resource) using ids;
end
$$;

create or replace function search_words_of(wanted_resource text, ids bigint[]) returns text[]
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
begin
    return (
        select array_agg(distinct word) from (
            select ltrim(lexeme, 'N') as word
            from unnest(ids) as wanted (id)
            join search_document d on d.resource = wanted_resource and d.record_id = wanted.id
            cross join unnest(tsvector_to_array(d.tsv)) as lexeme
            where lexeme collate "C" >= 'N') found
        where word ~ '^[^0-9A-Z@]{3,30}$');
end
$$;

create or replace function search_learn_words(words text[]) returns void
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
begin
    insert into search_word (word)
    select distinct word from unnest(words) as word
    where not exists (select from search_word known where known.word = word.word)
    order by word
    on conflict do nothing;
end
$$;

create or replace function search_mark(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
begin
    if cardinality(ids) > 0 then
        insert into search_pending (resource, record_id, first)
        select wanted_resource, id, row_number() over () = 1 from (select distinct unnest(ids) as id) records
        where id is not null
        on conflict do nothing;
    end if;
end
$$;
