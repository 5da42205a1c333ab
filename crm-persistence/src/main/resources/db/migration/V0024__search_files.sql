-- Search in files by their name: documents like those of records, one kind per kind of record that files hang on. Who
-- reaches the record reaches its files, so a file's document carries the owner, team and assignee of the record and goes
-- into the trash with it.

insert into search_source values ('file_people', 'file_people', 5), ('file_organisations', 'file_organisations', 6),
    ('file_interactions', 'file_interactions', 7), ('file_tasks', 'file_tasks', 8);

do
$$
declare
    kind   record;
    action record;
begin
    for kind in select * from (values
        ('people', 'person', 'null::bigint', 'owner_id,team_id'),
        ('organisations', 'organisation', 'null::bigint', 'owner_id,team_id'),
        ('interactions', 'interaction', 'r.assignee_id', 'owner_id,team_id,assignee_id'),
        ('tasks', 'task', 'r.assignee_id', 'owner_id,team_id,assignee_id')) as kinds (name, record, assignee, watched)
    loop
        execute format($template$
            create table search_document_file_%1$s partition of search_document for values in ('file_%1$s')
                with (fillfactor = 90)
            $template$, kind.name);

        -- What the documents have to be.
        execute format($template$
            create function search_file_%1$s(ids bigint[]) returns setof search_document
                language sql stable as
            $body$
                select 'file_%1$s', f.id, r.owner_id, r.team_id, f.deleted_at is not null or r.deleted_at is not null,
                    search_words(f.name), null::text, ' ' || search_words(f.name) || ' ',
                    search_tsv(concat_ws(' ', search_name_keys(search_words(f.name)),
                        search_name_keys(search_compounds(f.name)))),
                    %3$s
                from unnest(ids) as wanted (id)
                join file_%1$s f on f.id = wanted.id
                join %2$I r on r.id = f.record_id
            $body$
            $template$, kind.name, kind.record, kind.assignee);

        -- Writing them, as for the other sources.
        execute format($template$
            create function search_write_file_%1$s(ids bigint[]) returns void
                language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
            $body$
            begin
                perform from unnest(ids) as wanted (id)
                    join search_document d on d.resource = 'file_%1$s' and d.record_id = id order by id for update of d;
                insert into search_document as d select * from search_file_%1$s(ids) computed order by record_id
                on conflict (resource, record_id) do update set owner_id = excluded.owner_id,
                    team_id = excluded.team_id, trashed = excluded.trashed, name_key = excluded.name_key,
                    alt_key = excluded.alt_key, body = excluded.body, tsv = excluded.tsv,
                    assignee_id = excluded.assignee_id
                where (d.owner_id, d.team_id, d.trashed, d.name_key, d.alt_key, d.body, d.tsv, d.assignee_id)
                    is distinct from (excluded.owner_id, excluded.team_id, excluded.trashed, excluded.name_key,
                        excluded.alt_key, excluded.body, excluded.tsv, excluded.assignee_id);
                delete from search_document d using unnest(ids) as wanted (id)
                    where d.resource = 'file_%1$s' and d.record_id = wanted.id
                        and not exists (select from file_%1$s r where r.id = wanted.id);
            end
            $body$
            $template$, kind.name);

        -- Keeping them up with the files …
        for action in select * from (values
            ('inserted', 'insert', 'new table as new_rows'),
            ('updated', 'update', 'old table as old_rows new table as new_rows'),
            ('deleted', 'delete', 'old table as old_rows')) as actions (name, event, tables)
        loop
            execute format('create trigger search_%s after %s on file_%s referencing %s for each statement '
                'execute function search_record_changed(%L, %L)',
                action.name, action.event, kind.name, action.tables, 'file_' || kind.name, '{name,record_id}');
        end loop;

        -- … and with the record that they hang on. Written out for each kind, so that a write of one record, which mostly
        -- has none, finds its plan ready.
        execute format($template$
            create function search_files_of_%1$s_follow() returns trigger
                language plpgsql set enable_nestloop = off set plan_cache_mode = force_generic_plan as
            $body$
            declare
                moved bigint[] := array(select n.id from new_rows n join old_rows o using (id)
                    where (%3$s, n.deleted_at is null) is distinct from (%4$s, o.deleted_at is null));
            begin
                if cardinality(moved) > 0 then
                    perform search_mark('file_%1$s', array(select id from file_%1$s where record_id = any (moved)));
                end if;
                return null;
            end
            $body$
            $template$, kind.name, kind.record, 'n.' || replace(kind.watched, ',', ', n.'),
            'o.' || replace(kind.watched, ',', ', o.'));
        execute format('create trigger search_files_follow after update on %I '
            'referencing old table as old_rows new table as new_rows '
            'for each statement execute function search_files_of_%s_follow()', kind.record, kind.name);

        execute format('select search_index(%L, array(select id from file_%s))', 'file_' || kind.name, kind.name);
    end loop;
end
$$;
