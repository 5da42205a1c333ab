import type { Reference } from '../api/page';
import type { CustomDraft } from '../custom-fields/required-fields';
import { instantOf, wallTime } from '../time/zoned';

/** What the dialog holds before it is saved. */
export interface TaskDraft {
  title: string;
  description: string;
  dueAt: string | null;
  dueAllDay: boolean;
  remindAt: string | null;
  recurrence: string | null;
  priority: string;
  category: string;
  assignee: Reference | null;
  person: Reference | null;
  organisation: Reference | null;
  /** What the firm wants of every task. */
  custom: CustomDraft;
}

export function emptyTask(preset: Partial<TaskDraft>): TaskDraft {
  return {
    title: '',
    description: '',
    dueAt: null,
    dueAllDay: true,
    remindAt: null,
    recurrence: null,
    priority: 'normal',
    category: '',
    assignee: null,
    person: null,
    organisation: null,
    custom: {},
    ...preset,
  };
}

/** Noon is on the same day in every zone that the assignee may live in. */
export function noonOf(day: string, timeZone: string): string {
  return instantOf(`${day.slice(0, 10)} 12:00:00`, timeZone);
}

/** A day that gets an hour begins in the morning, not at the noon that stood for the whole day. */
export function morningOf(iso: string, timeZone: string): string {
  return instantOf(`${wallTime(iso, timeZone).slice(0, 10)} 09:00:00`, timeZone);
}

export function taskBody(draft: TaskDraft): Record<string, unknown> {
  return {
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    dueAt: draft.dueAt,
    dueAllDay: draft.dueAt !== null && draft.dueAllDay,
    remindAt: draft.remindAt,
    recurrence: draft.recurrence,
    priority: draft.priority,
    category: draft.category.trim() || null,
    assigneeId: draft.assignee?.id ?? null,
    personId: draft.person?.id ?? null,
    organisationId: draft.organisation?.id ?? null,
    ...(Object.keys(draft.custom).length > 0 ? { custom: draft.custom } : {}),
  };
}
