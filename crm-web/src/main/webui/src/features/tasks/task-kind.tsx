import { IconChecklist } from '@tabler/icons-react';
import type { Fact, RecordKind } from '@/shared/records/kinds';
import { TaskCheck } from '@/shared/tasks/task-check';
import { PRIORITIES, TASK_STATUSES, type Task } from '@/shared/tasks/task';
import { taskColumns } from './task-columns';

const field = (name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact => ({
  name,
  label: `records:field.${name}`,
  kind,
  optional: true,
  ...more,
});

const choice = (name: string, choices: readonly string[]): Fact =>
  field(name, 'choice', { choices, choiceWords: `records:choice.${name}`, optional: false });

export const DESCRIPTION = field('description', 'mentions');

export const taskKind: RecordKind<Task> = {
  resource: 'tasks',
  words: 'tasks',
  icon: IconChecklist,
  symbol: ({ record }) => <TaskCheck task={record} />,
  columns: taskColumns,
  defaultColumns: ['dueAt', 'status', 'priority', 'organisation', 'person', 'assignee', 'actions'],
  nameOf: (task) => task.title,
  subtitleOf: (task) =>
    [task.person?.name, task.organisation?.name].filter(Boolean).join(' · ') || null,
  sections: [
    {
      facts: [
        field('title', 'text', { optional: false, label: 'records:field.taskTitle' }),
        choice('status', TASK_STATUSES),
        choice('priority', PRIORITIES),
        field('category', 'text', { label: 'records:field.taskCategory' }),
      ],
    },
    {
      label: 'tasks:section.when',
      facts: [
        field('dueAt', 'instant', { ahead: true, wholeDayIf: 'dueAllDay' }),
        field('dueAllDay', 'flag', { optional: false }),
        field('remindAt', 'instant', { ahead: true }),
        field('recurrence', 'recurrence'),
      ],
    },
    {
      label: 'tasks:section.about',
      facts: [
        field('person', 'person', { writeAs: 'personId' }),
        field('organisation', 'organisation', { writeAs: 'organisationId' }),
      ],
    },
    {
      label: 'tasks:section.work',
      facts: [
        field('assignee', 'user', { writeAs: 'assigneeId' }),
        field('owner', 'user', { writeAs: 'ownerId' }),
      ],
    },
  ],
};
