import { IconChecklist, IconLayoutKanban, IconSquareRoundedPlus } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const tasks: Feature = {
  id: 'tasks',
  routes: [
    { path: 'tasks', lazy: () => import('./tasks-page') },
    { path: 'tasks/new', lazy: () => import('./tasks-page') },
    { path: 'tasks/board', lazy: () => import('./tasks-board-page') },
    { path: 'tasks/:id', lazy: () => import('./task-page') },
  ],
  nav: [
    {
      to: '/tasks',
      label: 'tasks:title',
      icon: IconChecklist,
      section: 'records',
      goKey: 't',
      onPhone: true,
      requires: { resource: 'tasks', action: 'read' },
    },
  ],
  paletteActions: [
    {
      id: 'new-task',
      label: 'tasks:new',
      icon: IconSquareRoundedPlus,
      group: 'actions',
      keywords: ['todo', 'create', 'créer', 'ajouter', 'add', 'rappel', 'reminder'],
      to: '/tasks/new',
      requires: { resource: 'tasks', action: 'create' },
    },
    {
      id: 'tasks-board',
      label: 'tasks:boardOf',
      icon: IconLayoutKanban,
      group: 'views',
      keywords: ['kanban', 'board', 'tableau'],
      to: '/tasks/board',
      requires: { resource: 'tasks', action: 'read' },
    },
  ],
};
