-- People number :first to :last, with ids from :base upwards, who work at one of :organisations organisations.
create temp table generator_person on commit drop as
select i, draw, first_name, case when surname_kind < 12 then last_name
        when surname_kind < 14 then last_name || '-' || composed
        else composed end as last_name,
    case when draw % 20 < 19 then
        1 + floor(:organisations * power(pg_temp.chance(:seed, i, 'organisation'), 1.3))::bigint end as organisation
from (
    select i, pg_temp.draw(:seed, i, 'person') as draw, pg_temp.draw(:seed, i, 'surname kind') % 20 as surname_kind,
        pg_temp.pick(firsts.entries, :seed, i, 'first') as first_name,
        pg_temp.pick(lasts.entries, :seed, i, 'last') as last_name,
        pg_temp.pick(heads, :seed, i, 'head') || pg_temp.pick(middles, :seed, i, 'middle')
            || pg_temp.pick(tails, :seed, i, 'tail') as composed
    from generate_series(:first, :last) i
    cross join (select entries from generator_list where name = 'first-names') firsts
    cross join (select entries from generator_list where name = 'surnames') lasts
    cross join (select array['Mont', 'Beau', 'Vil', 'Cast', 'Bel', 'Roqu', 'Char', 'Pont', 'Vern', 'Lam', 'Gran', 'Dar',
            'Fer', 'Bross', 'Cour', 'Del', 'Mar', 'Per', 'Sal', 'Tour', 'Bour', 'Fav', 'Gos', 'Huch', 'Jouv', 'Lar',
            'Mal', 'Nav', 'Pell', 'Quin', 'Rav', 'Sauv', 'Tess', 'Vall', 'Wat', 'Chast', 'Dev', 'Est', 'Gir', 'Land'] as heads,
        array['', 'i', 'er', 'an', 'on', 'el', 'ar', 'ou', 'in', 'a', 'eur', 'ign'] as middles,
        array['ard', 'eau', 'et', 'ier', 'ois', 'in', 'on', 'el', 'ot', 'ac', 'illon', 'ault', 'ière', 'enne', 'oux',
            'and', 'ert', 'ille', 'as', 'ez', 'uc', 'al', 'ouin', 'ande'] as tails) syllables) drawn;

insert into person (id, first_name, last_name, email, phone, phone_typed, mobile, mobile_typed, job_title, country_code,
    language, notes, owner_id, team_id, email_unsubscribed, consent_given, created_at, updated_at)
select :base + p.i, p.first_name, p.last_name,
    case when draw % 10 < 9 then pg_temp.slug(p.first_name) || '.' || pg_temp.slug(p.last_name)
        || case when draw % 4 = 0 then (draw % 97)::text else '' end || '@'
        || coalesce(split_part(c.email, '@', 2), (array['gmail.com', 'orange.fr', 'outlook.com'])[1 + draw % 3]) end,
    '+331' || p.number, '01 ' || trim(regexp_replace(p.number, '(..)', '\1 ', 'g')),
    case when draw % 3 > 0 then '+336' || p.mobile end, case when draw % 3 > 0 then '06' || p.mobile end,
    pg_temp.pick(titles.entries, :seed, p.i, 'title'), coalesce(c.country_code, 'FR'), coalesce(c.language, 'fr'),
    case when draw % 8 = 0 then 'Met at the ' || (array['spring', 'autumn', 'winter'])[1 + draw % 3]
        || ' conference in ' || coalesce(c.city, 'Paris') || '.' end,
    o.id, o.team_id, draw % 50 = 0, draw % 2 = 0, at, at
from (select *, lpad((pg_temp.draw(:seed, i, 'phone') % 100000000)::text, 8, '0') as number,
        lpad((pg_temp.draw(:seed, i, 'mobile') % 100000000)::text, 8, '0') as mobile,
        timestamptz '2020-01-01 08:00+00' + pg_temp.draw(:seed, i, 'created') % 180000000 * interval '1 second' as at
    from generator_person) p
left join organisation c on c.id = :organisation_base + p.organisation
join generator_owner o on o.n = draw % (select count(*) from generator_owner)
cross join (select entries from generator_list where name = 'job-titles') titles;

insert into affiliation (person_id, organisation_id, role, is_primary)
select :base + i, :organisation_base + organisation,
    (array['main_contact', 'contact', 'decision_maker', 'technical', 'administrative', 'other'])[1 + draw % 6], true
from generator_person where organisation is not null
union all
select :base + i, :organisation_base + 1 + organisation % :organisations, 'other', false
from generator_person where organisation is not null and draw % 10 = 0 and :organisations > 1;

insert into person_tag (person_id, tag_id)
select :base + i, t.id
from generator_person
join generator_tag t on t.n = pg_temp.draw(:seed, i, 'person tag') % (select count(*) from generator_tag)
where pg_temp.draw(:seed, i, 'person tagged') % 10 < 3;
