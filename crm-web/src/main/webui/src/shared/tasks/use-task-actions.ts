import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { patching, useQuickPatch } from '../records/use-quick-patch';
import { useFormat } from '../i18n/use-format';
import type { Task } from './task';

const post = (path: string, body?: object) => (task: Task) =>
  api.post<Task>(`/tasks/${task.id}/${path}`, body, { ifMatch: task.version });

/** What one click does to a task; each can be taken back. */
export function useTaskActions() {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const patch = useQuickPatch<Task>('tasks');
  return {
    complete: (record: Task) =>
      patch({
        record,
        shown: { status: 'done', overdue: false },
        message: t(record.recurrence === null ? 'done' : 'doneAndNext', { title: record.title }),
        send: post('complete'),
      }),
    reopen: (record: Task) =>
      patch({
        record,
        shown: { status: 'todo', completedAt: null },
        message: t('reopened', { title: record.title }),
        send: patching('tasks', { status: 'todo' }),
      }),
    snoozeDays: (record: Task, days: number) =>
      patch({
        record,
        shown: { overdue: false },
        message: t('snoozedDays', { title: record.title, count: days }),
        send: post('snooze', { days }),
      }),
    snoozeUntil: (record: Task, until: string) =>
      patch({
        record,
        shown: { dueAt: until, overdue: false },
        message: t('snoozed', { title: record.title, when: format.moment(until) }),
        send: post('snooze', { until }),
      }),
  };
}
