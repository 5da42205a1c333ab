-- What the lists' orders and filters stand on. Each order that a list offers is a range of one index on (key, id) over
-- the rows outside the trash, read forwards or backwards; rows without the key are the null range of the same index.

-- Folded text in which the wildcards of LIKE stand for themselves. Escaping comes after folding, because folding may
-- turn another character into a wildcard: the full-width percent sign becomes the plain one.
create function fold_like(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(fold(value), '([\\%_])', '\\\1', 'g');

-- What a word of a filter looks for in the search documents: each of its words as the beginning of a word there; an
-- address or a part of one as such; a number also as the beginning of a phone or register number.
create function filter_query(word text) returns tsquery
    language plpgsql immutable strict parallel safe as
$$
declare
    digits text := ltrim(regexp_replace(word, '\D', '', 'g'), '0');
    wanted text;
begin
    if word like '%@%' then
        word := replace(replace(lower(word), '\', '\\'), '''', '''''');
        return ('''' || case when word like '@%' then '' else 'E' end || word || ''':*')::tsquery;
    end if;
    select string_agg(format('(''%s'':* | ''N%s'':*)', part, part), ' & ') into wanted
    from unnest(string_to_array(nullif(search_words(word), ''), ' ')) as part;
    if word ~ '^\+?[0-9][0-9 ().-]*$' and length(digits) >= 4 then
        wanted := concat_ws(' | ', wanted, '''D' || digits || ''':*');
    end if;
    return wanted::tsquery;
end
$$;

create index ix_person_last_name on person (fold(last_name), id) where deleted_at is null;
create index ix_person_first_name on person (fold(first_name), id) where deleted_at is null;
create index ix_person_email_order on person (email, id) where deleted_at is null;
create index ix_person_job_title on person (left(fold(job_title), 200), id) where deleted_at is null;
create index ix_person_country on person (country_code, id) where deleted_at is null;
create index ix_person_created on person (created_at, id) where deleted_at is null;
create index ix_person_updated on person (updated_at, id) where deleted_at is null;
create index ix_person_activity on person (last_activity_at, id) where deleted_at is null;
create index ix_person_deleted on person (deleted_at, id) where deleted_at is not null;

-- Any address of a person is found by its whole text, and the main one by any part.
create index ix_person_personal_email on person (personal_email) where personal_email is not null;
create index ix_person_other_emails on person using gin (other_emails) where other_emails <> '{}';
create index ix_person_email_part on person using gin (email gin_trgm_ops) where email is not null;

create index ix_organisation_type on organisation (type, id) where deleted_at is null;
create index ix_organisation_category on organisation (category, id) where deleted_at is null;
create index ix_organisation_stage on organisation (pipeline_stage, id) where deleted_at is null;
create index ix_organisation_city on organisation (left(fold(city), 100), id) where deleted_at is null;
create index ix_organisation_country on organisation (country_code, id) where deleted_at is null;
create index ix_organisation_aum on organisation (aum_amount, id) where deleted_at is null;
create index ix_organisation_potential on organisation (potential_amount, id) where deleted_at is null;
create index ix_organisation_probability on organisation (probability, id) where deleted_at is null;
create index ix_organisation_created on organisation (created_at, id) where deleted_at is null;
create index ix_organisation_updated on organisation (updated_at, id) where deleted_at is null;
create index ix_organisation_activity on organisation (last_activity_at, id) where deleted_at is null;
create index ix_organisation_deleted on organisation (deleted_at, id) where deleted_at is not null;

create index ix_affiliation_created on affiliation (created_at, id) where deleted_at is null;
create index ix_affiliation_updated on affiliation (updated_at, id) where deleted_at is null;
