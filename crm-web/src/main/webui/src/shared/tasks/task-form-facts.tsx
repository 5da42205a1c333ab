import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PartySelect } from '../parties/party-select';
import { userList } from '../records/lookups-api';
import { RecurrenceEditor } from '../recurrence/recurrence-editor';
import { WhenInput } from '../time/when-input';
import { DueField } from './due-field';
import { PRIORITIES } from './task';
import type { TaskDraft } from './task-draft';
import classes from './tasks.module.css';

interface Props {
  draft: TaskDraft;
  change: (part: Partial<TaskDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

export function TaskFormFacts({ draft, change, errorOf }: Props) {
  const { t } = useTranslation('tasks');
  const { t: r } = useTranslation('records');
  const { data: users = [] } = useQuery(userList);
  const colleagues = users.filter((user) => user.active);
  return (
    <>
      <div className={classes.pair}>
        <DueField draft={draft} change={change} error={errorOf('dueAt')} />
        <WhenInput
          label={r('field.remindAt')}
          name="remindAt"
          withQuickDates
          value={draft.remindAt}
          onChange={(remindAt) => change({ remindAt })}
          error={errorOf('remindAt')}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={r('field.priority')}
          name="priority"
          data={PRIORITIES.map((value) => ({ value, label: r(`choice.priority.${value}`) }))}
          value={draft.priority}
          onChange={(priority) => change({ priority: priority ?? 'normal' })}
          error={errorOf('priority')}
        />
        <Select
          label={r('field.assignee')}
          name="assigneeId"
          data={colleagues.map((user) => ({ value: String(user.id), label: user.fullName }))}
          value={draft.assignee === null ? null : String(draft.assignee.id)}
          onChange={(id) => {
            const user = colleagues.find((candidate) => String(candidate.id) === id);
            change({ assignee: user ? { id: user.id, name: user.fullName } : null });
          }}
          searchable
          clearable
          error={errorOf('assigneeId')}
        />
      </div>
      <div className={classes.pair}>
        <PartySelect
          type="person"
          size="sm"
          label={t('person')}
          name="personId"
          value={draft.person}
          onChange={(person) => change({ person })}
          error={errorOf('personId')}
        />
        <PartySelect
          type="organisation"
          size="sm"
          label={t('organisation')}
          name="organisationId"
          value={draft.organisation}
          onChange={(organisation) => change({ organisation })}
          error={errorOf('organisationId')}
        />
      </div>
      <div className={classes.pair}>
        <RecurrenceEditor
          label={r('field.recurrence')}
          value={draft.recurrence}
          onChange={(recurrence) => change({ recurrence })}
          error={errorOf('recurrence')}
        />
        <TextInput
          label={r('field.taskCategory')}
          name="category"
          value={draft.category}
          maxLength={100}
          autoComplete="off"
          onChange={({ currentTarget }) => change({ category: currentTarget.value })}
          error={errorOf('category')}
        />
      </div>
    </>
  );
}
