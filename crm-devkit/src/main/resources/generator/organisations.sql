-- Organisations number :first to :last, with ids from :base upwards.
insert into organisation (id, name, type, category, email, phone, phone_typed, website, address, city, postal_code,
    country_code, domicile, language, description, owner_id, team_id, registration_number, siret, aum_amount,
    aum_currency, aum_as_of, strategies, pipeline_stage, probability, created_at, updated_at)
select :base + i, name, (array['investor', 'client', 'supplier', 'distributor', 'issuer', 'other'])[1 + draw % 6],
    (array['institution', 'wholesale', 'asset_manager', 'wealth_adviser', 'startup', 'corporation', 'other'])[1 + draw % 7],
    'contact@' || domain, '+331' || phone, '01' || phone, 'https://www.' || domain,
    1 + draw % 180 || ' rue ' || pg_temp.pick(words.entries, :seed, i, 'street'), replace(split_part(town, '|', 1), '_', ' '),
    replace(split_part(town, '|', 2), '_', ' '), country, country, case when country in ('FR', 'BE', 'LU') then 'fr' else 'en' end,
    case when draw % 5 = 0 then 'Relation since ' || 1990 + draw % 30 || ', introduced at the spring conference.' end,
    o.id, o.team_id, 'GEN-' || lpad(i::text, 8, '0'), null,
    case when draw % 3 = 0 then 1000000 * (1 + draw % 50000) end, case when draw % 3 = 0 then 'EUR' end,
    case when draw % 3 = 0 then date '2025-12-31' end,
    case when draw % 4 = 0 then array['equity', 'credit'] else '{}' end,
    (array['lead', 'qualified', 'prospect', 'qualification', 'proposal', 'negotiation', 'won', 'lost', 'inactive'])[1 + draw % 9],
    (draw % 101)::smallint, at, at
from (
    select i, draw, split_part(town, '|', 3) as country, town, words.entries,
        concat_ws(' ', one, case when draw % 10 < 6 then two end, activity, case when draw % 4 > 0 then form end) as name,
        pg_temp.slug(concat_ws('-', one, case when draw % 10 < 6 then two end, activity)) || '.'
            || case when split_part(town, '|', 3) = 'GB' then 'co.uk' when draw % 5 = 0 then 'com'
                else lower(split_part(town, '|', 3)) end as domain,
        lpad((pg_temp.draw(:seed, i, 'phone') % 100000000)::text, 8, '0') as phone,
        timestamptz '2020-01-01 08:00+00' + pg_temp.draw(:seed, i, 'created') % 180000000 * interval '1 second' as at
    from (
        select i, pg_temp.draw(:seed, i, 'organisation') as draw,
            pg_temp.pick(words.entries, :seed, i, 'one') as one, pg_temp.pick(words.entries, :seed, i, 'two') as two,
            pg_temp.pick(activities.entries, :seed, i, 'activity') as activity,
            pg_temp.pick(array['SA', 'SAS', 'SARL', 'S.A.', 'Ltd', 'GmbH', 'S.p.A.', 'AG', 'LLP', 'SCA'], :seed, i, 'form') as form,
            (towns.entries)[1 + floor(cardinality(towns.entries) * power(pg_temp.chance(:seed, i, 'town'), 1.6))::integer] as town
        from generate_series(:first, :last) i
        cross join (select entries from generator_list where name = 'company-words') words
        cross join (select entries from generator_list where name = 'company-activities') activities
        cross join (select entries from generator_list where name = 'towns') towns) drawn
    cross join (select entries from generator_list where name = 'company-words') words) words
join generator_owner o on o.n = draw % (select count(*) from generator_owner);

insert into organisation_tag (organisation_id, tag_id)
select :base + i, t.id
from generate_series(:first, :last) i
join generator_tag t on t.n = pg_temp.draw(:seed, i, 'organisation tag') % (select count(*) from generator_tag)
where pg_temp.draw(:seed, i, 'organisation tagged') % 10 < 3;
