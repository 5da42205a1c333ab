import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Interaction } from '../interactions/interaction';
import type { Task } from '../tasks/task';

const at = '2026-01-05T09:00:00Z';
const emptyPage = { items: [], nextCursor: null, total: 0, totalIsExact: true };

/** A task as the server answers; a test states only what it is about. */
export function aTask(id: number, changes: Partial<Task> = {}): Task {
  return {
    id,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    title: `Task ${id}`,
    description: null,
    status: 'todo',
    priority: 'normal',
    category: null,
    dueAt: null,
    dueAllDay: false,
    remindAt: null,
    recurrence: null,
    occurrence: 1,
    nextTaskId: null,
    assignee: null,
    owner: null,
    person: null,
    organisation: null,
    completedAt: null,
    overdue: false,
    ...changes,
  };
}

export function anInteraction(id: number, changes: Partial<Interaction> = {}): Interaction {
  return {
    id,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    type: 'call',
    title: `Call ${id}`,
    body: null,
    direction: 'out',
    occurredAt: at,
    durationMinutes: null,
    people: [],
    organisations: [],
    participants: [],
    tags: [],
    status: 'todo',
    assignee: null,
    owner: null,
    nextActionAt: null,
    overdue: false,
    ...changes,
  };
}

/** What every page asks for besides its records. */
export function workLookups(): HttpHandler[] {
  return [
    http.get('/api/v1/tags', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/users', () =>
      HttpResponse.json({
        ...emptyPage,
        items: [
          { id: 1, version: 1, fullName: 'Léa Martin', email: 'lea@example.org', active: true },
          { id: 2, version: 1, fullName: 'Ann Lee', email: 'ann@example.org', active: true },
        ],
      }),
    ),
    http.get('/api/v1/query/fields', () =>
      HttpResponse.json({ resource: 'tasks', fields: [], sorts: [] }),
    ),
    http.get('/api/v1/change-sets', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/:resource/:id/files', () => HttpResponse.json(emptyPage)),
  ];
}
