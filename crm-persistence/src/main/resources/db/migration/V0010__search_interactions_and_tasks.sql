-- Search in interactions and tasks: documents of their own, written, kept, rebuilt and checked as those of people and
-- organisations. What the four have in common is said once, over the list of search_source.

create table search_source (
    resource     text primary key,
    record_table text    not null,
    position     integer not null,
    constraint uq_search_source_position unique (position)
);
comment on table search_source is 'what has documents; function search_<resource> computes them';
comment on column search_source.position is 'the order in which a transaction writes them, the same for all';
insert into search_source values
    ('people', 'person', 1), ('organisations', 'organisation', 2), ('interactions', 'interaction', 3), ('tasks', 'task', 4);

-- 1. Documents -------------------------------------------------------------------------------------------------------

alter table search_document add column assignee_id bigint;
comment on column search_document.assignee_id is 'of interactions and tasks, which belong to their assignee too';
create index ix_search_document_assignee on search_document (assignee_id) where assignee_id is not null;
create table search_document_interactions partition of search_document for values in ('interactions')
    with (fillfactor = 90);
create table search_document_tasks partition of search_document for values in ('tasks') with (fillfactor = 90);

-- As before, without an assignee.
create or replace function search_people(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'people', p.id, p.owner_id, p.team_id, p.deleted_at is not null,
        coalesce(nullif(search_words(concat_ws(' ', p.last_name, p.first_name)), ''), search_words(p.email), ''),
        nullif(search_words(p.full_name), ''),
        ' ' || concat_ws(' | ', nullif(search_words(p.full_name), ''), texts.words) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(search_words(p.full_name)),
            search_name_keys(search_compounds(p.full_name)),
            search_email_keys(p.email), search_email_keys(p.personal_email),
            (select string_agg(search_email_keys(other), ' ') from unnest(p.other_emails) as other),
            search_phone_keys(coalesce(p.phone, p.phone_typed)), search_phone_keys(coalesce(p.mobile, p.mobile_typed)),
            search_phone_keys(coalesce(p.personal_phone, p.personal_phone_typed)),
            company.keys, company.compounds, texts.words, search_compounds(p.job_title), label.compounds,
            search_compounds(left(p.notes, 60000)))),
        null::bigint
    from unnest(ids) as wanted (id)
    join person p on p.id = wanted.id
    left join lateral (
        select string_agg(concat_ws(' | ', search_words(o.name), search_words(a.job_title)), ' | '
                order by a.is_primary desc, a.id) as words,
            string_agg(search_compounds(o.name), ' ') as compounds,
            string_agg(concat_ws(' ', search_email_keys(a.work_email),
                search_phone_keys(coalesce(a.work_phone, a.work_phone_typed))), ' ') as keys
        from affiliation a join organisation o on o.id = a.organisation_id
        where a.person_id = p.id and a.deleted_at is null and o.deleted_at is null) company on true
    left join lateral (
        select string_agg(search_words(t.name), ' | ' order by t.id) as words,
            string_agg(search_compounds(t.name), ' ') as compounds
        from person_tag pt join tag t on t.id = pt.tag_id where pt.person_id = p.id) label on true
    cross join lateral (
        select concat_ws(' | ', company.words, search_words(p.job_title), search_words(p.role), label.words,
            case when p.custom <> '{}' then search_words(left(jsonb_path_query_array(p.custom, '$.*')::text, 60000)) end,
            search_words(left(p.notes, 60000))) as words) texts
$$;

create or replace function search_organisations(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'organisations', o.id, o.owner_id, o.team_id, o.deleted_at is not null,
        search_words(o.name), null::text,
        ' ' || concat_ws(' | ', search_words(o.name), texts.words) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(search_words(o.name)), search_name_keys(search_compounds(o.name)),
            search_email_keys(o.email), search_website_keys(o.website), search_phone_keys(coalesce(o.phone, o.phone_typed)),
            search_number_keys(o.siret), search_number_keys(o.registration_number),
            search_compounds(o.registration_number), texts.words, label.compounds, search_compounds(o.city),
            search_compounds(left(o.description, 60000)), search_compounds(left(o.notes, 60000)))),
        null::bigint
    from unnest(ids) as wanted (id)
    join organisation o on o.id = wanted.id
    left join lateral (
        select string_agg(search_words(t.name), ' | ' order by t.id) as words,
            string_agg(search_compounds(t.name), ' ') as compounds
        from organisation_tag ot join tag t on t.id = ot.tag_id where ot.organisation_id = o.id) label on true
    cross join lateral (
        select concat_ws(' | ', search_words(o.lei), search_words(o.registration_number), search_words(o.siret),
            search_words(o.address), search_words(o.postal_code), search_words(o.city), search_words(o.country),
            search_words(array_to_string(o.strategies, ' ')), label.words,
            case when o.custom <> '{}' then search_words(left(jsonb_path_query_array(o.custom, '$.*')::text, 60000)) end,
            search_words(left(o.description, 60000)), search_words(left(o.notes, 60000))) as words) texts
$$;

-- The names of the people and organisations that an interaction or a task concerns are left out: they would tell of
-- links that the reader may not see.
create function search_interactions(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'interactions', i.id, i.owner_id, i.team_id, i.deleted_at is not null,
        search_words(i.title), null::text,
        ' ' || concat_ws(' | ', search_words(i.title), texts.words) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(search_words(i.title)), search_name_keys(search_compounds(i.title)),
            guest.keys, texts.words, label.compounds, search_compounds(left(i.body, 60000)))),
        i.assignee_id
    from unnest(ids) as wanted (id)
    join interaction i on i.id = wanted.id
    left join lateral (
        select string_agg(search_words(ip.name), ' | ' order by ip.id) as words,
            string_agg(search_email_keys(ip.email), ' ') as keys
        from interaction_participant ip
        where ip.interaction_id = i.id) guest on true
    left join lateral (
        select string_agg(search_words(t.name), ' | ' order by t.id) as words,
            string_agg(search_compounds(t.name), ' ') as compounds
        from interaction_tag it join tag t on t.id = it.tag_id where it.interaction_id = i.id) label on true
    cross join lateral (
        select concat_ws(' | ', guest.words, label.words,
            case when i.custom <> '{}' then search_words(left(jsonb_path_query_array(i.custom, '$.*')::text, 60000)) end,
            search_words(left(i.body, 60000))) as words) texts
$$;

create function search_tasks(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'tasks', t.id, t.owner_id, t.team_id, t.deleted_at is not null,
        search_words(t.title), null::text,
        ' ' || concat_ws(' | ', search_words(t.title), texts.words) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(search_words(t.title)), search_name_keys(search_compounds(t.title)),
            texts.words, search_compounds(left(t.description, 60000)))),
        t.assignee_id
    from unnest(ids) as wanted (id)
    join task t on t.id = wanted.id
    cross join lateral (
        select concat_ws(' | ', search_words(t.category),
            case when t.custom <> '{}' then search_words(left(jsonb_path_query_array(t.custom, '$.*')::text, 60000)) end,
            search_words(left(t.description, 60000))) as words) texts
$$;

-- 2. Indexing --------------------------------------------------------------------------------------------------------
-- Statements are built for the resource at hand: a plan then sees one partition, and none is cached while a table is
-- small to be used when it is large.

create or replace function search_write_documents(wanted_resource text, ids bigint[]) returns void
    language plpgsql set enable_seqscan = off as
$$
declare
    source search_source;
begin
    select * into strict source from search_source where resource = wanted_resource;
    execute format('select from unnest($1) as wanted (id) join search_document d on d.resource = %L and d.record_id = id '
        'order by id for update of d', source.resource) using ids;
    execute format('insert into search_document as d select * from %I($1) computed order by record_id '
        'on conflict (resource, record_id) do update set owner_id = excluded.owner_id, team_id = excluded.team_id, '
            'trashed = excluded.trashed, name_key = excluded.name_key, alt_key = excluded.alt_key, '
            'body = excluded.body, tsv = excluded.tsv, assignee_id = excluded.assignee_id '
        'where (d.owner_id, d.team_id, d.trashed, d.name_key, d.alt_key, d.body, d.tsv, d.assignee_id) '
            'is distinct from (excluded.owner_id, excluded.team_id, excluded.trashed, excluded.name_key, '
                'excluded.alt_key, excluded.body, excluded.tsv, excluded.assignee_id)',
        'search_' || source.resource) using ids;
    execute format('delete from search_document d using unnest($1) as wanted (id) '
        'where d.resource = %L and d.record_id = wanted.id and not exists (select from %I r where r.id = wanted.id)',
        source.resource, source.record_table) using ids;
end
$$;

-- The words of these documents that a typing error can be corrected to: letters only.
create function search_words_of(wanted_resource text, ids bigint[]) returns text[]
    language plpgsql set enable_seqscan = off as
$$
declare
    words text[];
begin
    execute format($query$
        select array_agg(distinct word) from (
            select ltrim(lexeme, 'N') as word
            from unnest($1) as wanted (id)
            join search_document d on d.resource = %L and d.record_id = wanted.id
            cross join unnest(tsvector_to_array(d.tsv)) as lexeme
            where lexeme collate "C" >= 'N') found
        where word ~ '^[^0-9A-Z@]{3,30}$'$query$, wanted_resource) into words using ids;
    return words;
end
$$;

drop function search_index(bigint[], bigint[]);
drop function search_learn_words(bigint[], bigint[]);

create function search_learn_words(words text[]) returns void
    language sql set enable_seqscan = off as
$$
    insert into search_word (word)
    select distinct word from unnest(words) as word
    where not exists (select from search_word known where known.word = word.word)
    order by word
    on conflict do nothing
$$;

create function search_index(wanted_resource text, ids bigint[]) returns void
    language plpgsql as
$$
begin
    perform search_write_documents(wanted_resource, ids);
    perform search_learn_words(search_words_of(wanted_resource, ids));
end
$$;

-- Documents of one resource after the other, then the words of all: every transaction takes its locks in this order.
create or replace function search_flush() returns trigger
    language plpgsql as
$$
declare
    touched record;
    words   text[] := '{}';
begin
    for touched in
        with taken as (
            delete from search_pending where transaction = pg_current_xact_id() returning resource, record_id)
        select resource, array_agg(record_id order by record_id) as ids, min(position) as position
        from taken join search_source using (resource) group by resource order by position
    loop
        perform search_write_documents(touched.resource, touched.ids);
        words := words || search_words_of(touched.resource, touched.ids);
    end loop;
    perform search_learn_words(words);
    return null;
end
$$;

-- 3. Keeping documents up with records -------------------------------------------------------------------------------

-- For a table of records. Arguments: resource, and the columns that its documents are made of.
create function search_record_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
declare
    ids     bigint[];
    watched text[] := tg_argv[1]::text[];
begin
    if tg_op = 'INSERT' then
        ids := array(select id from new_rows);
    elsif tg_op = 'DELETE' then
        ids := array(select id from old_rows);
    else
        execute format('select array(select n.id from new_rows n join old_rows o using (id) '
                'where (%s, n.deleted_at is null) is distinct from (%s, o.deleted_at is null))',
            (select string_agg(format('n.%I', name), ', ') from unnest(watched) as name),
            (select string_agg(format('o.%I', name), ', ') from unnest(watched) as name)) into ids;
    end if;
    perform search_mark(tg_argv[0], ids);
    return null;
end
$$;

-- For a table of parts of records. Arguments: resource, and the column that refers to the record.
create function search_part_changed() returns trigger
    language plpgsql as
$$
declare
    ids bigint[];
begin
    if tg_op <> 'INSERT' then
        execute format('select array(select %I from old_rows)', tg_argv[1]) into ids;
        perform search_mark(tg_argv[0], ids);
    end if;
    if tg_op <> 'DELETE' then
        execute format('select array(select %I from new_rows)', tg_argv[1]) into ids;
        perform search_mark(tg_argv[0], ids);
    end if;
    return null;
end
$$;

create or replace function search_tag_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
declare
    renamed bigint[] := array(select n.id from new_rows n join old_rows o using (id) where n.name <> o.name);
begin
    perform search_mark('people', array(select person_id from person_tag where tag_id = any (renamed)));
    perform search_mark('organisations', array(select organisation_id from organisation_tag where tag_id = any (renamed)));
    perform search_mark('interactions', array(select interaction_id from interaction_tag where tag_id = any (renamed)));
    return null;
end
$$;

do
$$
declare
    watched record;
begin
    for watched in select * from (values
        ('interaction', 'search_record_changed', format('%L, %L', 'interactions',
            '{title,body,custom,owner_id,team_id,assignee_id}')),
        ('interaction_tag', 'search_part_changed', format('%L, %L', 'interactions', 'interaction_id')),
        ('interaction_participant', 'search_part_changed', format('%L, %L', 'interactions', 'interaction_id')),
        ('task', 'search_record_changed', format('%L, %L', 'tasks',
            '{title,description,category,custom,owner_id,team_id,assignee_id}'))) as tables (name, procedure, arguments)
    loop
        execute format('create trigger search_inserted after insert on %I referencing new table as new_rows '
            'for each statement execute function %I(%s)', watched.name, watched.procedure, watched.arguments);
        execute format('create trigger search_updated after update on %I '
            'referencing old table as old_rows new table as new_rows '
            'for each statement execute function %I(%s)', watched.name, watched.procedure, watched.arguments);
        execute format('create trigger search_deleted after delete on %I referencing old table as old_rows '
            'for each statement execute function %I(%s)', watched.name, watched.procedure, watched.arguments);
    end loop;
end
$$;

-- 4. Rebuild and check -----------------------------------------------------------------------------------------------

create or replace function search_reindex(wanted_resource text, after_id bigint, slice integer) returns bigint
    language plpgsql as
$$
declare
    ids bigint[];
begin
    execute format('select array(select id from %I where id > $1 order by id limit $2)',
        (select record_table from search_source where resource = wanted_resource)) into ids using after_id, slice;
    perform search_index(wanted_resource, ids);
    return ids[cardinality(ids)];
end
$$;

create or replace function search_sweep() returns void
    language plpgsql as
$$
declare
    source search_source;
begin
    for source in select * from search_source order by position loop
        execute format('delete from search_document d where resource = %L '
            'and not exists (select from %I r where r.id = d.record_id)', source.resource, source.record_table);
    end loop;
    delete from search_word w where not exists (
        select from search_document d where d.tsv @@ array_to_tsvector(array[w.word])::text::tsquery
            or d.tsv @@ array_to_tsvector(array['N' || w.word])::text::tsquery);
end
$$;

create function search_state() returns table (resource text, records bigint, documents bigint, missing bigint, orphaned bigint)
    language plpgsql stable as
$$
declare
    source search_source;
begin
    for source in select * from search_source order by position loop
        return query execute format('select %1$L, (select count(*) from %2$I), '
            '(select count(*) from search_document where resource = %1$L), '
            '(select count(*) from %2$I r where not exists ('
                'select from search_document d where d.resource = %1$L and d.record_id = r.id)), '
            '(select count(*) from search_document d where d.resource = %1$L and not exists ('
                'select from %2$I r where r.id = d.record_id))', source.resource, source.record_table);
    end loop;
end
$$;
create or replace view search_completeness as select * from search_state();

-- 5. Records that are there already ----------------------------------------------------------------------------------
select search_index('interactions', array(select id from interaction));
select search_index('tasks', array(select id from task));
