-- Documents at half the price. Most of it went into calling functions on short texts one by one, and into the long way
-- that a text takes with a single accent in it. A person's texts are now folded in one piece, and the letters of western
-- Europe take a short way too.

-- As search_words, for several texts with unit separators (U+001F) between them, which stay.
create function search_fields(fields text) returns text
    language plpgsql immutable strict parallel safe as
$$
declare
    words text collate "C";
begin
    if octet_length(fields) = char_length(fields) then
        words := lower(fields collate "C");
    -- These letters, and no others, unaccent() takes apart as the long way below does.
    elsif fields !~ '[^\x01-\x7fÀ-ÖØ-öø-ÿŒœ’]' then
        words := lower(public.unaccent('public.unaccent'::regdictionary, fields) collate "C");
    end if;
    if words is not null then
        words := regexp_replace(words, '[^a-z0-9\x1f]+', ' ', 'g');
    else
        words := regexp_replace(normalize(fields, nfkd),
            '[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff]', '', 'g');
        words := translate(lower(words collate "und-x-icu"), 'øđłıðħŧς', 'odlidhtσ');
        words := replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
        words := regexp_replace(words collate "und-x-icu", '[^[:alnum:]\x1f]+', ' ', 'g');
    end if;
    words := btrim(replace(replace(words, E' \x1f', E'\x1f'), E'\x1f ', E'\x1f'));
    if char_length(words) > 64 then
        words := regexp_replace(words, '([^ \x1f]{64})[^ \x1f]+', '\1', 'g');
    end if;
    return words;
end
$$;

create or replace function search_words(value text) returns text
    language plpgsql immutable strict parallel safe as
$$
begin
    return search_fields(replace(value, E'\x1f', ' '));
end
$$;

-- Compounds are looked for in the raw texts together; the words around them are in the document anyway.
create or replace function search_people(ids bigint[]) returns setof search_document
    language sql stable as
$$
    select 'people', d.id, d.owner_id, d.team_id, d.trashed,
        coalesce(nullif(d.name_key, ''), search_words(d.email), ''), nullif(d.alt_key, ''),
        ' ' || concat_ws(' | ', nullif(d.alt_key, ''), nullif(replace(d.texts, E'\x1f', ' | '), '')) || ' ',
        search_tsv(concat_ws(' ', search_name_keys(d.alt_key), search_name_keys(search_compounds(d.full_name)),
            search_email_keys(d.email), search_email_keys(d.personal_email), d.other_keys, search_phone_keys(d.phone),
            search_phone_keys(d.mobile), search_phone_keys(d.personal_phone), d.company_keys,
            replace(d.texts, E'\x1f', ' '), search_compounds(d.raw))),
        null::bigint
    from (
        select f.*, btrim(split_part(f.folded, E'\x1f', 2) || ' ' || split_part(f.folded, E'\x1f', 1)) as name_key,
            btrim(split_part(f.folded, E'\x1f', 1) || ' ' || split_part(f.folded, E'\x1f', 2)) as alt_key,
            substr(f.folded, length(split_part(f.folded, E'\x1f', 1)) + length(split_part(f.folded, E'\x1f', 2)) + 3)
                as texts
        from (
            select p.id, p.owner_id, p.team_id, p.deleted_at is not null as trashed, p.full_name, p.email,
                p.personal_email, coalesce(p.phone, p.phone_typed) as phone, coalesce(p.mobile, p.mobile_typed) as mobile,
                coalesce(p.personal_phone, p.personal_phone_typed) as personal_phone,
                case when p.other_emails <> '{}' then (
                    select string_agg(search_email_keys(other), ' ') from unnest(p.other_emails) as other)
                end as other_keys,
                company.keys as company_keys,
                concat_ws(E'\x1f', company.raw, p.job_title, label.raw, left(p.notes, 60000)) as raw,
                search_fields(concat_ws(E'\x1f',
                    replace(coalesce(p.first_name, ''), E'\x1f', ' '), replace(coalesce(p.last_name, ''), E'\x1f', ' '),
                    company.raw, p.job_title, p.role, label.raw,
                    case when p.custom <> '{}' then left(jsonb_path_query_array(p.custom, '$.*')::text, 60000) end,
                    left(p.notes, 60000))) as folded
            from unnest(ids) as wanted (id)
            join person p on p.id = wanted.id
            left join lateral (
                select string_agg(concat_ws(E'\x1f', o.name, a.job_title), E'\x1f' order by a.is_primary desc, a.id) as raw,
                    string_agg(concat_ws(' ', search_email_keys(a.work_email),
                        search_phone_keys(coalesce(a.work_phone, a.work_phone_typed))), ' ') as keys
                from affiliation a join organisation o on o.id = a.organisation_id
                where a.person_id = p.id and a.deleted_at is null and o.deleted_at is null) company on true
            left join lateral (
                select string_agg(t.name, E'\x1f' order by t.id) as raw
                from person_tag pt join tag t on t.id = pt.tag_id where pt.person_id = p.id) label on true
            offset 0) f
        offset 0) d
$$;
