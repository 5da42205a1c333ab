import type { Reference } from '../api/page';
import type { ListedRecord } from '../records/kinds';

export interface Task extends ListedRecord {
  title: string;
  description: string | null;
  status: string;
  priority: string;
  category: string | null;
  /** Of an all-day task the last second of its day. */
  dueAt: string | null;
  dueAllDay: boolean;
  remindAt: string | null;
  recurrence: string | null;
  occurrence: number;
  nextTaskId: number | null;
  assignee: Reference | null;
  owner: Reference | null;
  person: Reference | null;
  organisation: Reference | null;
  completedAt: string | null;
  overdue: boolean;
}

export const TASK_STATUSES = ['todo', 'doing', 'done', 'cancelled'] as const;
export const PRIORITIES = ['low', 'normal', 'high', 'critical'] as const;

export const TASK_STATUS_COLOURS: Record<string, string> = {
  todo: 'grey',
  doing: 'blue',
  done: 'green',
  cancelled: 'grey',
};

export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status === 'todo' || status === 'doing';
}
