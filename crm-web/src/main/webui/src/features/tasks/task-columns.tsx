import { DueDate } from '@/shared/tasks/due-date';
import { Priority } from '@/shared/tasks/priority';
import { TaskCheck } from '@/shared/tasks/task-check';
import type { Task } from '@/shared/tasks/task';
import { RelativeDate } from '@/shared/ui/relative-date';
import type { DataColumn } from '@/shared/ui/table/columns';
import { RowActions, Status } from './task-cells';

const label = (name: string) => `records:field.${name}`;

/** Columns are called as the server's fields are; exportAs says where the export differs. */
export const taskColumns: DataColumn<Task>[] = [
  {
    id: 'title',
    label: label('taskTitle'),
    width: 'name',
    sortKey: 'title',
    cell: (task) => <span>{task.title}</span>,
    before: (task) => <TaskCheck task={task} />,
    text: (task) => task.title,
  },
  {
    id: 'dueAt',
    label: label('dueAt'),
    width: 'normal',
    sortKey: 'dueAt',
    cell: (task) => <DueDate task={task} />,
    text: (task) => task.dueAt ?? '',
  },
  {
    id: 'status',
    label: label('status'),
    width: 'normal',
    sortKey: 'status',
    cell: (task) => <Status status={task.status} />,
    text: (task) => task.status,
  },
  {
    id: 'priority',
    label: label('priority'),
    width: 'narrow',
    sortKey: 'priority',
    cell: (task) => <Priority priority={task.priority} />,
    text: (task) => task.priority,
  },
  {
    id: 'organisation',
    exportAs: ['organisation.name'],
    label: label('organisation'),
    width: 'wide',
    cell: (task) => <span>{task.organisation?.name}</span>,
    text: (task) => task.organisation?.name ?? '',
  },
  {
    id: 'person',
    exportAs: ['person.name'],
    label: label('person'),
    width: 'normal',
    cell: (task) => <span>{task.person?.name}</span>,
    text: (task) => task.person?.name ?? '',
  },
  {
    id: 'assignee',
    exportAs: ['assignee.name'],
    label: label('assignee'),
    width: 'normal',
    cell: (task) => <span>{task.assignee?.name}</span>,
    text: (task) => task.assignee?.name ?? '',
  },
  {
    id: 'actions',
    label: 'tasks:snooze',
    width: 'narrow',
    exportAs: [],
    cell: (task) => <RowActions task={task} />,
  },
  {
    id: 'category',
    label: label('taskCategory'),
    width: 'normal',
    sortKey: 'category',
    cell: (task) => <span>{task.category}</span>,
    text: (task) => task.category ?? '',
  },
  {
    id: 'completedAt',
    label: label('completedAt'),
    width: 'normal',
    sortKey: 'completedAt',
    cell: (task) => <RelativeDate at={task.completedAt} />,
    text: (task) => task.completedAt ?? '',
  },
  {
    id: 'owner',
    exportAs: ['owner.name'],
    label: label('owner'),
    width: 'normal',
    cell: (task) => <span>{task.owner?.name}</span>,
    text: (task) => task.owner?.name ?? '',
  },
  {
    id: 'updatedAt',
    label: label('updatedAt'),
    width: 'normal',
    sortKey: 'updatedAt',
    cell: (task) => <RelativeDate at={task.updatedAt} />,
    text: (task) => task.updatedAt,
  },
  {
    id: 'createdAt',
    label: label('createdAt'),
    width: 'normal',
    sortKey: 'createdAt',
    cell: (task) => <RelativeDate at={task.createdAt} />,
    text: (task) => task.createdAt,
  },
];
