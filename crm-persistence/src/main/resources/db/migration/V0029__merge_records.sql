-- Merging people and organisations: those that go lie in the trash and say into which record they went, so that whoever
-- still has their number finds the way. Undoing the change set is the unmerge.

alter table person add column merged_into_id bigint;
alter table person add constraint fk_person_merged_into foreign key (merged_into_id) references person (id) deferrable;
alter table person add constraint ck_person_merged_into check (merged_into_id <> id);
create index ix_person_merged_into on person (merged_into_id) where merged_into_id is not null;
comment on column person.merged_into_id is 'only in the trash: the person that took over what belonged to this one';

alter table organisation add column merged_into_id bigint;
alter table organisation add constraint fk_organisation_merged_into
    foreign key (merged_into_id) references organisation (id) deferrable;
alter table organisation add constraint ck_organisation_merged_into check (merged_into_id <> id);
create index ix_organisation_merged_into on organisation (merged_into_id) where merged_into_id is not null;
comment on column organisation.merged_into_id is 'only in the trash: the organisation that took over what belonged to this one';

-- Whoever takes a record out of the trash, by whatever way, has a record of its own again.
create function forget_merge() returns trigger
    language plpgsql as
$$
begin
    new.merged_into_id := null;
    return new;
end
$$;
create trigger tr_person_forget_merge before update on person
    for each row when (new.deleted_at is null and new.merged_into_id is not null) execute function forget_merge();
create trigger tr_organisation_forget_merge before update on organisation
    for each row when (new.deleted_at is null and new.merged_into_id is not null) execute function forget_merge();

-- Undo of a merge, field by field ------------------------------------------------------------------------------------
-- A record that was merged gives back what is still as the merge left it, and keeps what somebody wrote since. So an
-- edit of the survivor's phone doesn't stand in the way of the unmerge.

create function newer_changes(state jsonb, later jsonb) returns jsonb
    language sql immutable
    return later || state;

-- What a row was after a change set that changed it several times. Fed the newest change first, as merge_changes() is.
create aggregate last_changes(jsonb) (sfunc = newer_changes, stype = jsonb, initcond = '{}');

-- Of a column that holds an object: the current value with those members taken back that are as the change left them.
create function undo_members(before jsonb, after jsonb, current jsonb, out value jsonb, out kept boolean)
    language plpgsql immutable as
$$
declare
    member text;
begin
    value := current;
    kept := false;
    for member in select jsonb_object_keys(before || after) loop
        if before -> member is not distinct from after -> member
                or current -> member is not distinct from before -> member then
            continue;
        elsif current -> member is distinct from after -> member then
            kept := true;
        elsif before ? member then
            value := value || jsonb_build_object(member, before -> member);
        else
            value := value - member;
        end if;
    end loop;
end
$$;

-- Of the former values of a row those that may come back, and whether any had to give way to a later edit.
create function undo_fields(before jsonb, after jsonb, current jsonb, out fields jsonb, out kept boolean)
    language plpgsql immutable as
$$
declare
    field   text;
    members record;
begin
    fields := '{}';
    kept := false;
    for field in select jsonb_object_keys(before) loop
        if current -> field is not distinct from before -> field then
            continue;
        elsif current -> field is not distinct from after -> field then
            fields := fields || jsonb_build_object(field, before -> field);
        elsif 'object' = all (array[jsonb_typeof(before -> field), jsonb_typeof(after -> field),
                jsonb_typeof(current -> field)]) then
            members := undo_members(before -> field, after -> field, current -> field);
            kept := kept or members.kept;
            if members.value <> current -> field then
                fields := fields || jsonb_build_object(field, members.value);
            end if;
        else
            kept := true;
        end if;
    end loop;
end
$$;
