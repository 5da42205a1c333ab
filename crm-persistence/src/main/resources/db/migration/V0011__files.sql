-- Files that hang on a record: what people call them and who may see them. The bytes lie outside the database, under the
-- hash of their content.
--
-- One table to read from, one partition per kind of record to write to: a partition can refer to its records with a
-- foreign key, and its changes are changes of the record (track_changes), so history, access and undo of a file are
-- those of what it hangs on.

create sequence file_id as bigint;

create table file (
    id           bigint      not null default nextval('file_id'),
    version      integer     not null default 0,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    deleted_at   timestamptz,
    resource     text        not null,
    record_id    bigint      not null,
    name         text        not null,
    content_type text        not null,
    size         bigint      not null,
    sha256       text        not null,
    uploaded_by  bigint,
    constraint ck_file_name check (length(name) between 1 and 255),
    constraint ck_file_size check (size > 0),
    constraint ck_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
) partition by list (resource);
comment on column file.content_type is 'found in the content, never taken from the name or from who sent it';
create index ix_file_record on file (record_id, created_at, id);
create index ix_file_sha256 on file (sha256);

create table file_people partition of file for values in ('people');
create table file_organisations partition of file for values in ('organisations');
create table file_interactions partition of file for values in ('interactions');
create table file_tasks partition of file for values in ('tasks');

-- Bytes of all files, those in the trash included: what the firm's quota is compared with. A sum of its own, because
-- adding up all files for each upload would take longer and longer; its lock makes uploads wait for each other's end.
create table file_usage (
    id    boolean primary key default true,
    bytes bigint not null,
    constraint ck_file_usage_one check (id),
    constraint ck_file_usage_bytes check (bytes >= 0)
);
insert into file_usage (bytes) values (0);

create function count_file_bytes() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        update file_usage set bytes = bytes + (select coalesce(sum(size), 0) from new_rows)
        where exists (select from new_rows);
    else
        update file_usage set bytes = bytes - (select coalesce(sum(size), 0) from old_rows)
        where exists (select from old_rows);
    end if;
    return null;
end
$$;

create function refuse_unrecorded_file() returns trigger
    language plpgsql as
$$
begin
    raise exception 'files are written to the table of their record''s kind, whose changes are recorded'
        using errcode = 'CR001';
end
$$;
create trigger tr_file_not_here before insert or update or delete or truncate on file
    for each statement execute function refuse_unrecorded_file();

do
$$
declare
    kind record;
begin
    for kind in select * from (values ('people', 'person'), ('organisations', 'organisation'),
        ('interactions', 'interaction'), ('tasks', 'task')) as kinds (resource, record)
    loop
        execute format('alter table file_%1$s add primary key (id),
            add constraint fk_file_%1$s_record_id foreign key (record_id) references %2$I (id) on delete cascade deferrable,
            add constraint fk_file_%1$s_uploaded_by foreign key (uploaded_by) references app_user (id) deferrable',
            kind.resource, kind.record);
        execute format('create trigger tr_file_bytes_added after insert on file_%s referencing new table as new_rows
            for each statement execute function count_file_bytes()', kind.resource);
        execute format('create trigger tr_file_bytes_removed after delete on file_%s referencing old table as old_rows
            for each statement execute function count_file_bytes()', kind.resource);
        perform track_changes(('file_' || kind.resource)::regclass, kind.resource, 'record_id');
    end loop;
end
$$;

-- Whether bytes may be forgotten. A file that was deleted can come back by an undo, so its item in the history counts.
create index ix_change_item_file on change_item ((after ->> 'sha256'))
    where operation = 'insert' and table_name in ('file_people', 'file_organisations', 'file_interactions', 'file_tasks');
