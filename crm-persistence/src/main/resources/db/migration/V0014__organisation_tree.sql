-- Organisations stand under each other, never in a circle. The last word is here, for whoever writes: a person, an import,
-- an undo. Changes of parents wait for each other, so that two of them can't close a circle that neither sees.

create function refuse_parent_cycle() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('organisation.parent_id'));
    if exists (
        with recursive above as (
            select id, parent_id from organisation where id = new.parent_id
            union
            select o.id, o.parent_id from organisation o join above on o.id = above.parent_id
        )
        select from above where id = new.id
    ) then
        raise exception 'organisation % would stand above itself', new.id
            using errcode = 'CR005', hint = 'give it another parent';
    end if;
    return null;
end
$$;

-- Deferrable, because an undo writes several rows and is judged by where it ends.
create constraint trigger tr_organisation_parent_inserts after insert on organisation
    deferrable initially immediate for each row when (new.parent_id is not null)
    execute function refuse_parent_cycle();
create constraint trigger tr_organisation_parent_updates after update of parent_id on organisation
    deferrable initially immediate for each row
    when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
    execute function refuse_parent_cycle();
