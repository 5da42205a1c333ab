import { IconHistory } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { RecordHistory } from './record-history';

export const history: Feature = {
  id: 'history',
  routes: [
    { path: 'history', lazy: () => import('./history-page') },
    { path: 'history/:id', lazy: () => import('./change-set-page') },
  ],
  nav: [
    {
      to: '/history',
      label: 'history:nav',
      icon: IconHistory,
      section: 'data',
      goKey: 'h',
      requires: { resource: 'change-sets', action: 'read' },
    },
  ],
  recordTabs: [
    {
      id: 'history',
      label: 'history:nav',
      order: 50,
      resources: ['people', 'organisations', 'interactions', 'tasks'],
      component: RecordHistory,
    },
  ],
};
