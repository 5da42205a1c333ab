-- Changes of many records at once: their new owners are told once, with the number, instead of record by record.

alter table notification drop constraint ck_notification_kind;
alter table notification add constraint ck_notification_kind
    check (kind in ('assigned', 'mentioned', 'task_due', 'reminder', 'job_finished', 'handover', 'bulk_assigned'));
