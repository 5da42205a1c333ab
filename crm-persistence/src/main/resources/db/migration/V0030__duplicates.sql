-- Duplicates: which people and organisations are probably the same.
--
-- Comparing everybody with everybody is out of the question, so each record has a few keys: its addresses, its numbers,
-- how its name sounds together with where it belongs. Only records that share a key are compared, and a key that more
-- than 50 records share, such as the switchboard of a large firm, tells nothing and is passed over. So the work grows
-- with the number of records and never with its square. Whatever changed waits in duplicate_pending for the job.

-- 1. What may be told of a record -----------------------------------------------------------------------------------

-- How a name sounds, for names that are written in more than one way. Empty for scripts that the rules don't know.
create function duplicate_sound(words text) returns text
    language sql immutable strict parallel safe
    return coalesce(nullif(dmetaphone(replace(words, ' ', '')), ''), words);

-- Mailboxes that anybody can have: their domain says nothing about a firm.
create function duplicate_firm_domain(email text) returns text
    language sql immutable strict parallel safe
    return case when split_part(lower(email), '@', 2) not in ('', 'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.fr',
        'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr', 'msn.com', 'yahoo.com', 'yahoo.fr', 'ymail.com', 'icloud.com',
        'me.com', 'mac.com', 'aol.com', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net',
        'bbox.fr', 'gmx.com', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'proton.me', 'protonmail.com', 'bluewin.ch')
        then split_part(lower(email), '@', 2) end;

create function duplicate_host(address text) returns text
    language sql immutable strict parallel safe
    return nullif(regexp_replace(regexp_replace(lower(address), '^\s*([a-z]+://)?(www\.)?', ''), '[/:?#\s].*', ''), '');

-- Two words of a name that are probably one: alike but for a typing error, or written as they sound.
create function duplicate_word_alike(one text, other text) returns boolean
    language sql immutable strict parallel safe
    return one = other
        or least(length(one), length(other)) >= 4
            and levenshtein_less_equal(left(one, 60), left(other, 60), 2)
                <= case when least(length(one), length(other)) >= 8 then 2 else 1 end
        or least(length(one), length(other)) >= 3 and dmetaphone(one) <> '' and dmetaphone(one) = dmetaphone(other)
            and levenshtein_less_equal(left(one, 60), left(other, 60), 3) <= 3;

-- Each piece of evidence leaves the rest of the doubt; what speaks against halves the outcome.
create function duplicate_score(doubts real[], against real) returns smallint
    language sql immutable parallel safe
    return round(100 * against * (1 - (select coalesce(exp(sum(ln(doubt))), 1) from unnest(doubts) as doubt)))::smallint;

create type person_face as (
    record_id bigint, first_name text, last_name text, name_key text, emails text[], mobiles text[], phones text[],
    organisations bigint[], linkedin text);

create type organisation_face as (
    record_id bigint, name text, core text, host text, domain text, phone text, lei text, siret text, registration text,
    country text, city text);

create type likeness as (score smallint, reasons text[]);

-- The words of a name whichever of them was typed as the surname.
create function duplicate_name_key(words text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(word, ' ' order by word) from unnest(string_to_array(words, ' ')) as word);

create function person_faces(ids bigint[]) returns setof person_face
    language sql stable as
$$
    select p.id, nullif(search_words(p.first_name), ''), nullif(search_words(p.last_name), ''),
        nullif(duplicate_name_key(search_words(p.full_name)), ''),
        array(select distinct lower(address) from unnest(array[p.email, p.personal_email] || p.other_emails
            || places.emails) as address where address is not null),
        array(select distinct number from unnest(array[p.mobile, p.personal_phone]) as number where number is not null),
        array(select distinct number from unnest(array[p.phone] || places.phones) as number where number is not null),
        coalesce(places.organisations, '{}'),
        nullif(regexp_replace(lower(p.linkedin_url), '^([a-z]+://)?([a-z]+\.)?linkedin\.com|[/?#]+$', '', 'g'), '')
    from person p
    left join lateral (
        select array_agg(a.work_email) as emails, array_agg(a.work_phone) as phones,
            array_agg(a.organisation_id) as organisations
        from affiliation a where a.person_id = p.id and a.deleted_at is null) places on true
    where p.id = any (ids) and p.deleted_at is null
$$;

-- A name without what only says the legal form: 'Acme Finance S.A.' and 'ACME FINANCE' are 'acme finance'.
create function duplicate_core(name text) returns text
    language sql immutable strict parallel safe
    return coalesce(nullif(btrim(regexp_replace(regexp_replace(
        ' ' || replace(search_words(regexp_replace(regexp_replace(name, '\m[LlDd][''’]', '', 'g'), '[.''’&]', '', 'g')), ' ', '  ') || ' ',
        ' (sa|sas|sasu|sarl|eurl|sci|scs|sca|snc|scop|se|gie|gmbh|ag|kg|ltd|limited|llc|llp|lp|plc|inc|corp|corporation|co|company|bv|nv|spa|srl|sl|ab|as|oy|aps|the|la|le|les) ',
        ' ', 'g'), ' +', ' ', 'g')), ''), search_words(name));

create function organisation_faces(ids bigint[]) returns setof organisation_face
    language sql stable as
$$
    select o.id, search_words(o.name), duplicate_core(o.name), duplicate_host(o.website),
        duplicate_firm_domain(o.email), o.phone, o.lei, o.siret,
        nullif(upper(regexp_replace(o.registration_number, '[^[:alnum:]]', '', 'g')), ''), o.country_code,
        nullif(search_words(o.city), '')
    from organisation o where o.id = any (ids) and o.deleted_at is null
$$;

-- 2. Keys and comparison ---------------------------------------------------------------------------------------------

create function duplicate_keys(texts text[]) returns bigint[]
    language sql immutable strict parallel safe
    return array(select distinct hashtextextended(key, 0) from unnest(texts) as key where key is not null);

create function person_keys(face person_face) returns bigint[]
    language sql immutable parallel safe as
$$
    select duplicate_keys(
        array(select 'email ' || address from unnest((face).emails) as address)
        || array(select 'phone ' || number from unnest((face).mobiles || (face).phones) as number)
        || array(select 'place ' || duplicate_sound((face).last_name) || ' ' || organisation
                 from unnest((face).organisations) as organisation where (face).last_name is not null)
        || array(select 'domain ' || duplicate_sound((face).last_name) || ' ' || duplicate_firm_domain(address)
                 from unnest((face).emails) as address where (face).last_name is not null)
        || array['linkedin ' || (face).linkedin,
            case when (face).name_key like '% %' then 'name ' || (face).name_key end])
$$;

create function organisation_keys(face organisation_face) returns bigint[]
    language sql immutable parallel safe as
$$
    select duplicate_keys(array['lei ' || (face).lei, 'siret ' || (face).siret, 'siren ' || left((face).siret, 9),
        'registration ' || (face).registration, 'host ' || (face).host, 'host ' || (face).domain, 'phone ' || (face).phone,
        'name ' || replace((face).core, ' ', ''), 'sound ' || duplicate_sound((face).core) || ' ' || (face).city,
        'sound ' || duplicate_sound((face).core) || ' ' || (face).country])
$$;

create function person_likeness(one person_face, other person_face) returns likeness
    language plpgsql immutable parallel safe as
$$
declare
    reasons text[] := '{}';
    doubts  real[] := '{}';
    against real := 1;
begin
    if one.name_key = other.name_key then
        reasons := reasons || 'name'::text; doubts := doubts || 0.50::real;
    elsif one.last_name is not null and other.last_name is not null then
        if duplicate_word_alike(one.last_name, other.last_name) and (
                one.first_name is null or other.first_name is null
                or duplicate_word_alike(one.first_name, other.first_name)
                or one.first_name like left(other.first_name, 60) || '%'
                or other.first_name like left(one.first_name, 60) || '%') then
            reasons := reasons || 'similar_name'::text; doubts := doubts || 0.58::real;
        else
            against := 0.45;
        end if;
    end if;
    if one.emails && other.emails then
        reasons := reasons || 'email'::text; doubts := doubts || 0.20::real;
    elsif exists (select from unnest(one.emails) as mine join unnest(other.emails) as theirs
            on duplicate_firm_domain(mine) = duplicate_firm_domain(theirs)) then
        reasons := reasons || 'email_domain'::text; doubts := doubts || 0.88::real;
    end if;
    if one.linkedin = other.linkedin then
        reasons := reasons || 'linkedin'::text; doubts := doubts || 0.10::real;
    end if;
    if one.mobiles && other.mobiles then
        reasons := reasons || 'mobile'::text; doubts := doubts || 0.40::real;
    elsif (one.mobiles || one.phones) && (other.mobiles || other.phones) then
        reasons := reasons || 'phone'::text; doubts := doubts || 0.70::real;
    end if;
    if one.organisations && other.organisations then
        reasons := reasons || 'organisation'::text; doubts := doubts || 0.75::real;
    end if;
    return row(duplicate_score(doubts, against), reasons);
end
$$;

create function organisation_likeness(one organisation_face, other organisation_face) returns likeness
    language plpgsql immutable parallel safe as
$$
declare
    reasons text[] := '{}';
    doubts  real[] := '{}';
    against real := 1;
begin
    if replace(one.core, ' ', '') = replace(other.core, ' ', '') then
        reasons := reasons || 'name'::text; doubts := doubts || 0.40::real;
    elsif duplicate_word_alike(replace(one.core, ' ', ''), replace(other.core, ' ', ''))
            or least(length(one.core), length(other.core)) >= 5
                and (one.core like other.core || ' %' or other.core like one.core || ' %') then
        reasons := reasons || 'similar_name'::text; doubts := doubts || 0.58::real;
    end if;
    if one.lei = other.lei then
        reasons := reasons || 'lei'::text; doubts := doubts || 0.05::real;
    elsif one.lei <> other.lei then
        against := against * 0.25;
    end if;
    if one.siret = other.siret then
        reasons := reasons || 'siret'::text; doubts := doubts || 0.05::real;
    elsif left(one.siret, 9) = left(other.siret, 9) then
        reasons := reasons || 'siren'::text; doubts := doubts || 0.50::real; against := against * 0.7;
    elsif one.siret <> other.siret then
        against := against * 0.3;
    end if;
    if one.registration = other.registration then
        reasons := reasons || 'registration_number'::text; doubts := doubts || 0.15::real;
    end if;
    if one.host = other.host then
        reasons := reasons || 'website'::text; doubts := doubts || 0.55::real;
    elsif one.domain in (other.domain, other.host) or other.domain = one.host then
        reasons := reasons || 'email_domain'::text; doubts := doubts || 0.75::real;
    end if;
    if one.phone = other.phone then
        reasons := reasons || 'phone'::text; doubts := doubts || 0.70::real;
    end if;
    if one.city = other.city then
        reasons := reasons || 'city'::text; doubts := doubts || 0.88::real;
    end if;
    if one.country <> other.country then
        against := against * 0.5;
    end if;
    return row(duplicate_score(doubts, against), reasons);
end
$$;

-- 3. What was found --------------------------------------------------------------------------------------------------

create table person_key (
    key       bigint not null,
    record_id bigint not null,
    constraint pk_person_key primary key (key, record_id)
);
create index ix_person_key_record on person_key (record_id);
create table organisation_key (
    key       bigint not null,
    record_id bigint not null,
    constraint pk_organisation_key primary key (key, record_id)
);
create index ix_organisation_key_record on organisation_key (record_id);

-- Found anew whenever one of the two changes, so no business data: what a person says of a pair lies in the next tables.
create table duplicate_pair (
    id       bigint generated by default as identity primary key,
    resource text        not null,
    low_id   bigint      not null,
    high_id  bigint      not null,
    score    smallint    not null,
    reasons  text[]      not null,
    found_at timestamptz not null default now(),
    constraint uq_duplicate_pair unique (resource, low_id, high_id),
    constraint ck_duplicate_pair_order check (low_id < high_id),
    constraint ck_duplicate_pair_resource check (resource in ('people', 'organisations'))
);
create index ix_duplicate_pair_score on duplicate_pair (resource, score desc, id desc);
create index ix_duplicate_pair_high on duplicate_pair (resource, high_id);

-- Somebody looked at two records and said that they are two. The pair is not proposed again unless something speaks for
-- it that did not then.
create table person_distinct (
    id        bigint generated by default as identity primary key,
    version   integer not null default 0,
    person_id bigint  not null references person (id) on delete cascade deferrable,
    other_id  bigint  not null references person (id) on delete cascade deferrable,
    reasons   text[]  not null,
    constraint uq_person_distinct unique (person_id, other_id),
    constraint ck_person_distinct_order check (person_id < other_id)
);
comment on column person_distinct.reasons is 'what spoke for the pair when it was dismissed';
create index ix_person_distinct_other on person_distinct (other_id);
create table organisation_distinct (
    id              bigint generated by default as identity primary key,
    version         integer not null default 0,
    organisation_id bigint  not null references organisation (id) on delete cascade deferrable,
    other_id        bigint  not null references organisation (id) on delete cascade deferrable,
    reasons         text[]  not null,
    constraint uq_organisation_distinct unique (organisation_id, other_id),
    constraint ck_organisation_distinct_order check (organisation_id < other_id)
);
comment on column organisation_distinct.reasons is 'what spoke for the pair when it was dismissed';
create index ix_organisation_distinct_other on organisation_distinct (other_id);

select track_changes('person_distinct', 'people', 'person_id');
select track_changes('organisation_distinct', 'organisations', 'organisation_id');

-- 4. What waits ------------------------------------------------------------------------------------------------------
-- A queue, in which a record may stand several times: whoever writes never waits for the job that reads.

create table duplicate_pending (
    id        bigint generated by default as identity primary key,
    resource  text   not null,
    record_id bigint not null
);

create function duplicate_person_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        insert into duplicate_pending (resource, record_id) select 'people', id from new_rows;
    elsif tg_op = 'DELETE' then
        insert into duplicate_pending (resource, record_id) select 'people', id from old_rows;
    else
        insert into duplicate_pending (resource, record_id)
        select 'people', n.id from new_rows n join old_rows o using (id)
        where (n.first_name, n.last_name, n.email, n.personal_email, n.other_emails, n.phone, n.mobile, n.personal_phone,
                n.linkedin_url, n.deleted_at is null)
            is distinct from (o.first_name, o.last_name, o.email, o.personal_email, o.other_emails, o.phone, o.mobile,
                o.personal_phone, o.linkedin_url, o.deleted_at is null);
    end if;
    return null;
end
$$;

create function duplicate_organisation_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        insert into duplicate_pending (resource, record_id) select 'organisations', id from new_rows;
    elsif tg_op = 'DELETE' then
        insert into duplicate_pending (resource, record_id) select 'organisations', id from old_rows;
    else
        insert into duplicate_pending (resource, record_id)
        select 'organisations', n.id from new_rows n join old_rows o using (id)
        where (n.name, n.email, n.website, n.phone, n.lei, n.siret, n.registration_number, n.country_code, n.city,
                n.deleted_at is null)
            is distinct from (o.name, o.email, o.website, o.phone, o.lei, o.siret, o.registration_number, o.country_code,
                o.city, o.deleted_at is null);
    end if;
    return null;
end
$$;

create function duplicate_affiliation_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
begin
    if tg_op = 'INSERT' then
        insert into duplicate_pending (resource, record_id) select 'people', person_id from new_rows;
    elsif tg_op = 'DELETE' then
        insert into duplicate_pending (resource, record_id) select 'people', person_id from old_rows;
    else
        insert into duplicate_pending (resource, record_id)
        select 'people', unnest(array[n.person_id, o.person_id]) from new_rows n join old_rows o using (id)
        where (n.person_id, n.organisation_id, n.work_email, n.work_phone, n.deleted_at is null)
            is distinct from (o.person_id, o.organisation_id, o.work_email, o.work_phone, o.deleted_at is null);
    end if;
    return null;
end
$$;

do
$$
declare
    watched text;
begin
    foreach watched in array array['person', 'organisation', 'affiliation'] loop
        execute format('create trigger duplicates_inserted after insert on %1$I referencing new table as new_rows '
            'for each statement execute function duplicate_%1$s_changed()', watched);
        execute format('create trigger duplicates_updated after update on %1$I '
            'referencing old table as old_rows new table as new_rows '
            'for each statement execute function duplicate_%1$s_changed()', watched);
        execute format('create trigger duplicates_deleted after delete on %1$I referencing old table as old_rows '
            'for each statement execute function duplicate_%1$s_changed()', watched);
    end loop;
end
$$;

-- 5. The search for duplicates ---------------------------------------------------------------------------------------
-- The same for both kinds, made from one text: keys of the given records are written, then these records are compared
-- with all that share a key. Pairs of theirs that are not found again go.

do
$$
declare
    kind record;
begin
    for kind in select * from (values ('people', 'person'), ('organisations', 'organisation')) as kinds (resource, record)
    loop
        execute format($template$
            create function duplicates_of_%1$s(ids bigint[]) returns void
                language plpgsql set plan_cache_mode = force_custom_plan set work_mem = '32MB' as
            $body$
            begin
                with wanted as materialized (
                    select distinct (face).record_id, key
                    from (select face from %2$s_faces(ids) as face) faces cross join unnest(%2$s_keys(face)) as key),
                gone as (
                    delete from %2$s_key k where k.record_id = any (ids)
                        and not exists (select from wanted w where (w.key, w.record_id) = (k.key, k.record_id)))
                insert into %2$s_key (key, record_id) select key, record_id from wanted on conflict do nothing;

                with mine as materialized (
                    select key, array_agg(record_id) as records from %2$s_key where record_id = any (ids) group by key),
                candidate as materialized (
                    select distinct least(a, b) as low_id, greatest(a, b) as high_id
                    from mine
                    cross join lateral (
                        select array(select k.record_id from %2$s_key k where k.key = mine.key limit 51) as all_records
                    ) block
                    cross join lateral unnest(mine.records) as a cross join lateral unnest(block.all_records) as b
                    where cardinality(block.all_records) <= 50 and a <> b),
                face as materialized (
                    select f, (f).record_id from %2$s_faces(array(
                        select low_id from candidate union select high_id from candidate)) as f),
                found as materialized (
                    select c.low_id, c.high_id, (l).score, (l).reasons
                    from (select c.*, %2$s_likeness(a.f, b.f) as l
                          from candidate c join face a on a.record_id = c.low_id join face b on b.record_id = c.high_id
                          offset 0) c
                    where (l).score >= 55),
                gone as (
                    delete from duplicate_pair d
                    where d.resource = %1$L and (d.low_id = any (ids) or d.high_id = any (ids))
                        and not exists (select from found f where (f.low_id, f.high_id) = (d.low_id, d.high_id)))
                insert into duplicate_pair as d (resource, low_id, high_id, score, reasons)
                select %1$L, low_id, high_id, score, reasons from found order by low_id, high_id
                on conflict (resource, low_id, high_id) do update set score = excluded.score, reasons = excluded.reasons
                where (d.score, d.reasons) is distinct from (excluded.score, excluded.reasons);
            end
            $body$
            $template$, kind.resource, kind.record);
    end loop;
end
$$;

-- Works on the next records that wait; returns how many places of the queue that were.
create function duplicate_scan(slice integer) returns integer
    language plpgsql as
$$
declare
    people        bigint[];
    organisations bigint[];
    taken_rows    integer;
begin
    with taken as (
        delete from duplicate_pending where id in (
            select id from duplicate_pending order by id limit slice for update skip locked)
        returning resource, record_id)
    select array_agg(distinct record_id) filter (where resource = 'people'),
        array_agg(distinct record_id) filter (where resource = 'organisations'), count(*)
    into people, organisations, taken_rows from taken;
    if people is not null then
        perform duplicates_of_people(people);
    end if;
    if organisations is not null then
        perform duplicates_of_organisations(organisations);
    end if;
    return taken_rows;
end
$$;

-- 6. Records that are there already ----------------------------------------------------------------------------------
insert into duplicate_pending (resource, record_id) select 'organisations', id from organisation order by id;
insert into duplicate_pending (resource, record_id) select 'people', id from person order by id;
