-- Imports of links, interactions and tasks; amounts whose unit was asked for; rows that somebody corrected; and the
-- mapping of a file, kept for the next file of the same shape.

alter table import drop constraint ck_import_resource;
alter table import add constraint ck_import_resource
    check (resource in ('people', 'organisations', 'affiliations', 'interactions', 'tasks'));

alter table import add column units jsonb not null default '{}';
comment on column import.units is 'column → currency and unit of its amounts, as the header says or as somebody answered';
alter table import add column earlier_change_sets bigint[] not null default '{}';
alter table import add column mapping_source text not null default 'suggested';
alter table import add constraint ck_import_mapping_source
    check (mapping_source in ('suggested', 'remembered', 'given'));
comment on column import.earlier_change_sets is
    'of runs that the last one only completed: its failed rows were corrected and sent again';

-- What somebody wrote in place of a row of the file. The file itself stays as it was sent.
create table import_correction (
    import_id bigint      not null references import (id) on delete cascade,
    row_no    bigint      not null,
    cells     jsonb       not null,
    at        timestamptz not null default now(),
    constraint pk_import_correction primary key (import_id, row_no),
    constraint ck_import_correction_row_no check (row_no > 0)
);
comment on column import_correction.cells is 'column → text; columns that are left out stay as they are in the file';

-- What a user last said of files with the same columns.
create table import_shape (
    user_id    bigint      not null references app_user (id) on delete cascade deferrable,
    resource   text        not null,
    shape      text        not null,
    mapping    jsonb       not null,
    units      jsonb       not null,
    updated_at timestamptz not null default now(),
    constraint pk_import_shape primary key (user_id, resource, shape)
);
comment on column import_shape.shape is 'SHA-256 of the names of the columns';
create index ix_import_shape_shape on import_shape (resource, shape, updated_at);
