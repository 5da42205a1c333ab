-- Search: one document per person and organisation, a vocabulary for typing errors, and what keeps both complete.
--
-- Writes mark the records whose text they touch; one deferred trigger indexes all of them when the transaction commits.
-- So a record written five times in a transaction is indexed once, and every transaction takes its locks in one order:
-- documents of people, documents of organisations, words, each ascending. Two transactions can't lock each other out.

-- 1. Text to words ---------------------------------------------------------------------------------------------------
-- app.crm.persistence.search.Fold does the same in Java for what a person types; a test compares both over all of
-- Unicode's first plane. ICU's collation makes letters and case independent of the database's locale. PL/pgSQL because
-- SQL functions that call each other are not inlined and then cost a hundred times as much.

-- 'Jean-Pierre O’Neil' becomes 'jean pierre o neil'. Plain ASCII, which most text is, takes the short way.
-- No word is longer than 64 letters.
create function search_words(value text) returns text
    language plpgsql immutable strict parallel safe as
$$
declare
    words text collate "C";
begin
    if octet_length(value) = char_length(value) then
        words := btrim(regexp_replace(lower(value collate "C"), '[^a-z0-9]+', ' ', 'g'));
    else
        words := regexp_replace(normalize(value, nfkd),
            '[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff]', '', 'g');
        words := translate(lower(words collate "und-x-icu"), 'øđłıðħŧς', 'odlidhtσ');
        words := replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
        words := btrim(regexp_replace(words collate "und-x-icu", '[^[:alnum:]]+', ' ', 'g'));
    end if;
    if char_length(words) > 64 then
        words := regexp_replace(words, '(\S{64})\S+', '\1', 'g');
    end if;
    return words;
end
$$;

-- What is written together is also found together: 'jeanpierre oneil' for the name above, 'sa' for 'S.A.'.
create function search_compounds(value text) returns text
    language plpgsql immutable strict parallel safe as
$$
begin
    if value ~ '\S[-''’.&]\S' then
        return search_words(regexp_replace(value, '[-''’.&]', '', 'g'));
    end if;
    return null;
end
$$;

-- Keys start with a capital or a sign, which no folded word does. N: word of the record's name.
create function search_name_keys(words text) returns text
    language sql immutable strict parallel safe
    return case when words <> '' then 'N' || replace(words, ' ', ' N') end;

-- A phone number as it is dialled from abroad and at home: '+33156621122' becomes 'D33156621122 D156621122'.
create function search_phone_keys(phone text) returns text
    language plpgsql immutable strict parallel safe as
$$
declare
    digits text := left(ltrim(translate(phone, '+ ().-/', ''), '0'), 40);
    calling_code integer := case
        when digits ~ '^[17]' then 1
        when digits ~ '^(20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])' then 2
        else 3 end;
begin
    if digits !~ '^\d*$' then
        return search_phone_keys(regexp_replace(digits, '\D', '', 'g'));
    end if;
    return 'D' || nullif(digits, '') || coalesce(' D' || nullif(ltrim(substr(digits, calling_code + 1), '0'), ''), '');
end
$$;

-- An address as a whole, by its domain, and by its words without the top-level domain.
create function search_email_keys(email text) returns text
    language plpgsql immutable strict parallel safe as
$$
declare
    address text := left(translate(lower(email), E' \t\r\n', ''), 320);
begin
    return concat_ws(' ', 'E' || address, '@' || nullif(split_part(address, '@', 2), ''),
        search_words(left(address, -1 - char_length(split_part(address, '.', -1)))));
end
$$;

-- 'https://www.acme.fr/about' becomes '@acme.fr acme'.
create function search_website_keys(website text) returns text
    language plpgsql immutable strict parallel safe as
$$
declare
    host text := left(split_part(regexp_replace(lower(website), '^\s*([a-z]+://)?(www\.)?', ''), '/', 1), 255);
begin
    return concat_ws(' ', '@' || nullif(regexp_replace(host, '[:?#\s].*', ''), ''),
        search_words(left(host, -1 - char_length(split_part(host, '.', -1)))));
end
$$;

-- A number that people type with or without spaces, such as a SIRET.
create function search_number_keys(number text) returns text
    language sql immutable strict parallel safe
    return 'D' || nullif(left(ltrim(regexp_replace(number, '\D', '', 'g'), '0'), 40), '');

-- A tsvector holds at most a megabyte; 200,000 characters always fit. Bars part the fields and are no words.
create function search_tsv(keys text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(array_remove(array_remove(string_to_array(left(keys, 200000), ' '), ''), '|'));

-- 2. Documents -------------------------------------------------------------------------------------------------------

create table search_document (
    resource  text    not null,
    record_id bigint  not null,
    owner_id  bigint,
    team_id   bigint,
    trashed   boolean not null,
    name_key  text collate "C" not null,
    alt_key   text collate "C",
    body      text    not null,
    tsv       tsvector not null,
    constraint pk_search_document primary key (resource, record_id)
) partition by list (resource);
comment on column search_document.name_key is 'words of the name, surname first; the order of one- and two-letter searches';
comment on column search_document.alt_key is 'words of a person''s name, first name first';
comment on column search_document.body is 'all words, fields parted by |, for phrases';

create table search_document_people partition of search_document for values in ('people') with (fillfactor = 90);
create table search_document_organisations partition of search_document for values in ('organisations')
    with (fillfactor = 90);
-- A short pending list: long enough that imports stay fast, short enough that no search feels it.
create index ix_search_document_tsv on search_document using gin (tsv) with (gin_pending_list_limit = 1024);
create index ix_search_document_name_key on search_document (name_key, record_id);
create index ix_search_document_alt_key on search_document (alt_key, record_id);
-- For callers who reach only a few of many records.
create index ix_search_document_owner on search_document (owner_id);
create index ix_search_document_team on search_document (team_id);

-- Distinct words, and each with one letter left out: two words one typing error apart share such a rest.
create function search_rests(word text) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(distinct rest) from (
        select word as rest
        union all
        select overlay(word placing '' from place for 1) from generate_series(1, char_length(word)) place) rests);

create table search_word (
    word  text collate "C" primary key,
    rests text[] not null generated always as (search_rests(word)) stored
);
create index ix_search_word_rests on search_word using gin (rests) with (fastupdate = off);
create index ix_search_word_trigram on search_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- What the documents of these people have to be. Long notes count with their first 60,000 characters.
create function search_people(ids bigint[]) returns setof search_document
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
            search_compounds(left(p.notes, 60000))))
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

create function search_organisations(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'organisations', o.id, o.owner_id, o.team_id, o.deleted_at is not null,
        search_words(o.name), null::text,
        ' ' || concat_ws(' | ', search_words(o.name), texts.words) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(search_words(o.name)), search_name_keys(search_compounds(o.name)),
            search_email_keys(o.email), search_website_keys(o.website), search_phone_keys(coalesce(o.phone, o.phone_typed)),
            search_number_keys(o.siret), search_number_keys(o.registration_number),
            search_compounds(o.registration_number), texts.words, label.compounds, search_compounds(o.city),
            search_compounds(left(o.description, 60000)), search_compounds(left(o.notes, 60000))))
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

-- 3. Indexing --------------------------------------------------------------------------------------------------------

-- Documents are locked before they are computed, so that of two transactions which touch one record the later one
-- sees what the earlier one wrote, and its document is the right one.
-- Sequential scans are off because a plan that was cached while a table was small would be used when it is large.
create function search_write_documents(wanted_resource text, ids bigint[]) returns void
    language plpgsql set enable_seqscan = off as
$$
begin
    perform from unnest(ids) as wanted (id) join search_document d on d.resource = wanted_resource and d.record_id = id
        order by id for update of d;
    insert into search_document as d
    select * from (
        select * from search_people(ids) where wanted_resource = 'people'
        union all
        select * from search_organisations(ids) where wanted_resource = 'organisations') computed
    order by record_id
    on conflict (resource, record_id) do update set owner_id = excluded.owner_id, team_id = excluded.team_id,
        trashed = excluded.trashed, name_key = excluded.name_key, alt_key = excluded.alt_key,
        body = excluded.body, tsv = excluded.tsv
    where (d.owner_id, d.team_id, d.trashed, d.name_key, d.alt_key, d.body, d.tsv)
        is distinct from (excluded.owner_id, excluded.team_id, excluded.trashed, excluded.name_key, excluded.alt_key,
            excluded.body, excluded.tsv);
    if wanted_resource = 'people' then
        delete from search_document d using unnest(ids) as wanted (id)
            where d.resource = 'people' and d.record_id = wanted.id
                and not exists (select from person p where p.id = wanted.id);
    else
        delete from search_document d using unnest(ids) as wanted (id)
            where d.resource = 'organisations' and d.record_id = wanted.id
                and not exists (select from organisation o where o.id = wanted.id);
    end if;
end
$$;

-- Words that a typing error can be corrected to: letters only, as numbers and addresses are matched as they are.
create function search_learn_words(people bigint[], organisations bigint[]) returns void
    language sql set enable_seqscan = off as
$$
    insert into search_word (word)
    select word from (
        select distinct ltrim(lexeme, 'N') as word
        from (
            select tsv from unnest(people) as id join search_document d on d.resource = 'people' and d.record_id = id
            union all
            select tsv from unnest(organisations) as id
                join search_document d on d.resource = 'organisations' and d.record_id = id
        ) d cross join unnest(tsvector_to_array(d.tsv)) as lexeme
        where lexeme collate "C" >= 'N') words
    where word ~ '^[^0-9A-Z@]{3,30}$' and not exists (select from search_word known where known.word = words.word)
    order by word
    on conflict do nothing
$$;

create function search_index(people bigint[], organisations bigint[]) returns void
    language plpgsql as
$$
begin
    if cardinality(people) > 0 then
        perform search_write_documents('people', people);
    end if;
    if cardinality(organisations) > 0 then
        perform search_write_documents('organisations', organisations);
    end if;
    perform search_learn_words(people, organisations);
end
$$;

-- 4. Keeping documents up with records -------------------------------------------------------------------------------

-- Records whose documents the running transaction still has to write. Empty between transactions, so it needs no log.
create unlogged table search_pending (
    transaction xid8    not null default pg_current_xact_id(),
    resource    text    not null,
    record_id   bigint  not null,
    first       boolean not null,
    constraint pk_search_pending primary key (transaction, resource, record_id)
);
comment on column search_pending.first is 'of its statement: this row alone queues the deferred trigger';

create function search_flush() returns trigger
    language plpgsql as
$$
declare
    people        bigint[];
    organisations bigint[];
begin
    with taken as (
        delete from search_pending where transaction = pg_current_xact_id() returning resource, record_id)
    select array_agg(record_id order by record_id) filter (where resource = 'people'),
        array_agg(record_id order by record_id) filter (where resource = 'organisations')
    into people, organisations from taken;
    if people is not null or organisations is not null then
        perform search_index(people, organisations);
    end if;
    return null;
end
$$;

create constraint trigger search_flush after insert on search_pending
    deferrable initially deferred for each row when (new.first) execute function search_flush();

create function search_mark(wanted_resource text, ids bigint[]) returns void
    language sql as
$$
    insert into search_pending (resource, record_id, first)
    select wanted_resource, id, row_number() over () = 1 from (select distinct unnest(ids) as id) records
    where id is not null
    on conflict do nothing
$$;

-- Nested loops are off because a plan that was cached for one changed row would be used for a hundred thousand.
create function search_person_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        perform search_mark('people', array(select id from new_rows));
    elsif tg_op = 'DELETE' then
        perform search_mark('people', array(select id from old_rows));
    else
        perform search_mark('people', array(
            select n.id from new_rows n join old_rows o using (id)
            where (n.first_name, n.last_name, n.email, n.personal_email, n.other_emails, n.phone, n.phone_typed,
                    n.mobile, n.mobile_typed, n.personal_phone, n.personal_phone_typed, n.job_title, n.role, n.notes,
                    n.custom, n.owner_id, n.team_id, n.deleted_at is null)
                is distinct from (o.first_name, o.last_name, o.email, o.personal_email, o.other_emails, o.phone,
                    o.phone_typed, o.mobile, o.mobile_typed, o.personal_phone, o.personal_phone_typed, o.job_title,
                    o.role, o.notes, o.custom, o.owner_id, o.team_id, o.deleted_at is null)));
    end if;
    return null;
end
$$;

-- People are found by the names of their companies: a new name or the trash reaches their documents too.
create function search_organisation_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        perform search_mark('organisations', array(select id from new_rows));
    elsif tg_op = 'DELETE' then
        perform search_mark('organisations', array(select id from old_rows));
    else
        perform search_mark('organisations', array(
            select n.id from new_rows n join old_rows o using (id)
            where (n.name, n.email, n.website, n.phone, n.phone_typed, n.siret, n.registration_number, n.lei, n.address,
                    n.postal_code, n.city, n.country, n.strategies, n.description, n.notes, n.custom, n.owner_id,
                    n.team_id, n.deleted_at is null)
                is distinct from (o.name, o.email, o.website, o.phone, o.phone_typed, o.siret, o.registration_number,
                    o.lei, o.address, o.postal_code, o.city, o.country, o.strategies, o.description, o.notes, o.custom,
                    o.owner_id, o.team_id, o.deleted_at is null)));
        perform search_mark('people', array(
            select person_id from affiliation where deleted_at is null and organisation_id = any (array(
                select n.id from new_rows n join old_rows o using (id)
                where (n.name, n.deleted_at is null) is distinct from (o.name, o.deleted_at is null)))));
    end if;
    return null;
end
$$;

create function search_affiliation_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        perform search_mark('people', array(select person_id from new_rows));
    elsif tg_op = 'DELETE' then
        perform search_mark('people', array(select person_id from old_rows));
    else
        perform search_mark('people', array(
            select unnest(array[n.person_id, o.person_id]) from new_rows n join old_rows o using (id)
            where (n.person_id, n.organisation_id, n.is_primary, n.job_title, n.work_email, n.work_phone,
                    n.work_phone_typed, n.deleted_at is null)
                is distinct from (o.person_id, o.organisation_id, o.is_primary, o.job_title, o.work_email, o.work_phone,
                    o.work_phone_typed, o.deleted_at is null)));
    end if;
    return null;
end
$$;

create function search_person_tag_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform search_mark('people', array(select person_id from old_rows));
    end if;
    if tg_op <> 'DELETE' then
        perform search_mark('people', array(select person_id from new_rows));
    end if;
    return null;
end
$$;

create function search_organisation_tag_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform search_mark('organisations', array(select organisation_id from old_rows));
    end if;
    if tg_op <> 'DELETE' then
        perform search_mark('organisations', array(select organisation_id from new_rows));
    end if;
    return null;
end
$$;

create function search_tag_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
declare
    renamed bigint[] := array(select n.id from new_rows n join old_rows o using (id) where n.name <> o.name);
begin
    perform search_mark('people', array(select person_id from person_tag where tag_id = any (renamed)));
    perform search_mark('organisations', array(select organisation_id from organisation_tag where tag_id = any (renamed)));
    return null;
end
$$;

do
$$
declare
    watched text;
begin
    foreach watched in array array['person', 'organisation', 'affiliation', 'person_tag', 'organisation_tag'] loop
        execute format('create trigger search_inserted after insert on %1$I referencing new table as new_rows '
            'for each statement execute function %2$I()', watched, 'search_' || watched || '_changed');
        execute format('create trigger search_updated after update on %1$I '
            'referencing old table as old_rows new table as new_rows '
            'for each statement execute function %2$I()', watched, 'search_' || watched || '_changed');
        execute format('create trigger search_deleted after delete on %1$I referencing old table as old_rows '
            'for each statement execute function %2$I()', watched, 'search_' || watched || '_changed');
    end loop;
end
$$;
create trigger search_updated after update on tag referencing old table as old_rows new table as new_rows
    for each statement execute function search_tag_changed();

-- 5. Rebuild and check -----------------------------------------------------------------------------------------------

-- Indexes the next records after an id; returns the last id done, or null when there are no more. Each call is one
-- short transaction of the caller's, so a rebuild goes on while people work.
create function search_reindex(wanted_resource text, after_id bigint, slice integer) returns bigint
    language plpgsql as
$$
declare
    ids bigint[];
begin
    if wanted_resource = 'people' then
        ids := array(select id from person where id > after_id order by id limit slice);
        perform search_index(ids, null);
    else
        ids := array(select id from organisation where id > after_id order by id limit slice);
        perform search_index(null, ids);
    end if;
    return ids[cardinality(ids)];
end
$$;

-- Removes documents without a record and words that no document holds any more.
create function search_sweep() returns void
    language sql as
$$
    delete from search_document d where resource = 'people'
        and not exists (select from person p where p.id = d.record_id);
    delete from search_document d where resource = 'organisations'
        and not exists (select from organisation o where o.id = d.record_id);
    delete from search_word w where not exists (
        select from search_document d where d.tsv @@ array_to_tsvector(array[w.word])::text::tsquery
            or d.tsv @@ array_to_tsvector(array['N' || w.word])::text::tsquery);
$$;

-- Zero missing and zero orphaned, or the index is not complete.
create view search_completeness as
    select 'people' as resource, (select count(*) from person) as records,
        (select count(*) from search_document where resource = 'people') as documents,
        (select count(*) from person p where not exists (
            select from search_document d where d.resource = 'people' and d.record_id = p.id)) as missing,
        (select count(*) from search_document d where d.resource = 'people' and not exists (
            select from person p where p.id = d.record_id)) as orphaned
    union all
    select 'organisations', (select count(*) from organisation),
        (select count(*) from search_document where resource = 'organisations'),
        (select count(*) from organisation o where not exists (
            select from search_document d where d.resource = 'organisations' and d.record_id = o.id)),
        (select count(*) from search_document d where d.resource = 'organisations' and not exists (
            select from organisation o where o.id = d.record_id));

-- 6. Records that are there already ----------------------------------------------------------------------------------
select search_index(array(select id from person), array(select id from organisation));
