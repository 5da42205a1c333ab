-- Indexes that answer the dashboard's questions by themselves: each holds, beside its key, what the question adds up and
-- what decides who sees the row, so that no table has to be read. They serve the lists' orders as well as those that
-- they replace.

drop index ix_organisation_stage;
create index ix_organisation_stage on organisation (pipeline_stage, id)
    include (potential_currency, potential_amount, probability, owner_id, team_id) where deleted_at is null;

drop index ix_organisation_activity;
create index ix_organisation_activity on organisation (last_activity_at, id) include (active, owner_id, team_id)
    where deleted_at is null;

drop index ix_interaction_occurred;
create index ix_interaction_occurred on interaction (occurred_at, id) include (type, owner_id, assignee_id, team_id)
    where deleted_at is null;

-- What one user still has to do; of all tasks most are done.
create index ix_task_assignee_open on task (assignee_id, due_at, id)
    where deleted_at is null and status in ('todo', 'doing');
