-- What the timeline of a record stands on. Each kind of entry is a range of one index that begins with the record and
-- goes on with the moment, so that a page of the feed is a merge of a few short ranges, however long the feed is.

-- Changes carry the moment of their change set: ids rise in another order than transactions begin.
alter table change_item add column at timestamptz;
alter table change_item disable trigger tr_change_item_append_only;
update change_item i set at = c.at from change_set c where c.id = i.change_set_id;
alter table change_item enable trigger tr_change_item_append_only;
alter table change_item alter column at set default now(), alter column at set not null;
comment on column change_item.at is 'change_set.at of the same transaction';
create index ix_change_item_record_at on change_item (resource, record_id, at, change_set_id);
drop index ix_change_item_record;

-- Links carry the moment of their interaction. It is derived: no change item tells of it, and undo computes it anew.
alter table interaction_person add column occurred_at timestamptz;
alter table interaction_organisation add column occurred_at timestamptz;
update interaction_person l set occurred_at = i.occurred_at from interaction i where i.id = l.interaction_id;
update interaction_organisation l set occurred_at = i.occurred_at from interaction i where i.id = l.interaction_id;
select track_changes('interaction_person', 'interactions', 'interaction_id', array['occurred_at']);
select track_changes('interaction_organisation', 'interactions', 'interaction_id', array['occurred_at']);
create index ix_interaction_person_occurred on interaction_person (person_id, occurred_at, interaction_id);
create index ix_interaction_organisation_occurred
    on interaction_organisation (organisation_id, occurred_at, interaction_id);
drop index ix_interaction_person_person;
drop index ix_interaction_organisation_organisation;

create function interaction_link_moment() returns trigger
    language plpgsql as
$$
begin
    new.occurred_at := (select occurred_at from interaction where id = new.interaction_id);
    return new;
end
$$;
-- Whoever writes many links at once may know the moment already.
create trigger tr_interaction_person_moment before insert on interaction_person
    for each row when (new.occurred_at is null) execute function interaction_link_moment();
create trigger tr_interaction_organisation_moment before insert on interaction_organisation
    for each row when (new.occurred_at is null) execute function interaction_link_moment();
create trigger tr_interaction_person_moment_moved before update of interaction_id on interaction_person
    for each row execute function interaction_link_moment();
create trigger tr_interaction_organisation_moment_moved before update of interaction_id on interaction_organisation
    for each row execute function interaction_link_moment();

create function interaction_moment_changed() returns trigger
    language plpgsql set enable_nestloop = off as
$$
declare
    moved bigint[] := array(select n.id from new_rows n join old_rows o using (id)
        where n.occurred_at is distinct from o.occurred_at order by 1);
begin
    if cardinality(moved) > 0 then
        update interaction_person l set occurred_at = n.occurred_at
        from new_rows n where l.interaction_id = n.id and n.id = any (moved) and l.interaction_id = any (moved);
        update interaction_organisation l set occurred_at = n.occurred_at
        from new_rows n where l.interaction_id = n.id and n.id = any (moved) and l.interaction_id = any (moved);
    end if;
    return null;
end
$$;
create trigger tr_interaction_moment_changed after update on interaction
    referencing old table as old_rows new table as new_rows
    for each statement execute function interaction_moment_changed();

-- A task stands where it was done or, while it is open, where it was planned.
create index ix_task_person_moment on task (person_id, coalesce(completed_at, created_at), id)
    where person_id is not null;
create index ix_task_organisation_moment on task (organisation_id, coalesce(completed_at, created_at), id)
    where organisation_id is not null;
