-- Interactions number :first to :last, with ids from :base upwards, with :people people of :organisations organisations.
-- One in thirty is still to be treated; the others are done.
create temp table generator_interaction on commit drop as
select i, draw, person, other,
    case when pg_temp.draw(:seed, person, 'person') % 20 < 19 then
        1 + floor(:organisations * power(pg_temp.chance(:seed, person, 'organisation'), 1.3))::bigint end as organisation,
    timestamptz '2020-03-01 08:00+00' + pg_temp.draw(:seed, i, 'occurred') % 200000000 * interval '1 second' as at
from (
    select i, pg_temp.draw(:seed, i, 'interaction') as draw,
        1 + floor(:people * power(pg_temp.chance(:seed, i, 'interaction person'), 1.5))::bigint as person,
        1 + pg_temp.draw(:seed, i, 'other person') % :people as other
    from generate_series(:first, :last) i) drawn;

insert into interaction (id, type, title, body, direction, occurred_at, duration_minutes, status, assignee_id, owner_id,
    team_id, next_action_at, created_at, updated_at)
select :base + d.i, type,
    (array['Call about ', 'Meeting on ', 'Follow-up on ', 'Question about ', 'Presentation of ', 'Lunch: '])[1 + draw % 6]
        || topic,
    'Spoke about ' || topic || ' and the ' || (array['fees', 'performance', 'liquidity', 'reporting', 'onboarding',
        'pipeline', 'regulation', 'team'])[1 + draw % 8] || '. Next step: ' || (array['send the deck', 'call back',
        'arrange a visit', 'update the proposal', 'nothing for now'])[1 + draw % 5] || '.',
    case when type in ('call', 'email') then (array['in', 'out'])[1 + draw % 2] when type = 'note' then 'internal' end,
    at, case when type in ('call', 'meeting', 'video') then 15 * (1 + draw % 8) end,
    case when draw % 30 > 0 then 'done' when draw % 60 = 0 then 'in_progress' else 'todo' end,
    case when draw % 30 = 0 and draw % 120 > 0 then o.id end, o.id, o.team_id,
    case when draw % 30 = 0 then at + (1 + draw % 40) * interval '1 day' end, at, at
from (select *, (array['call', 'call', 'email', 'email', 'email', 'meeting', 'video', 'note', 'note', 'other'])[1 + draw % 10]
        as type,
        (array['the euro credit fund', 'the global equity mandate', 'private debt', 'the ESG report', 'the fee grid',
            'the due diligence', 'the spring conference', 'the subscription', 'the redemption', 'the new share class',
            'the factsheet', 'the quarterly review'])[1 + pg_temp.draw(:seed, i, 'topic') % 12] as topic
    from generator_interaction) d
join generator_owner o on o.n = draw % (select count(*) from generator_owner);

insert into interaction_person (interaction_id, person_id)
select :base + i, :person_base + person from generator_interaction where draw % 20 > 0 or organisation is null
union
select :base + i, :person_base + other from generator_interaction where draw % 10 = 1;

insert into interaction_organisation (interaction_id, organisation_id)
select :base + i, :organisation_base + organisation from generator_interaction where organisation is not null;

insert into interaction_tag (interaction_id, tag_id)
select :base + i, t.id
from generator_interaction
join generator_tag t on t.n = pg_temp.draw(:seed, i, 'interaction tag') % (select count(*) from generator_tag)
where pg_temp.draw(:seed, i, 'interaction tagged') % 20 = 0;
