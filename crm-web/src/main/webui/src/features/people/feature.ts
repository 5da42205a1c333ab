import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const people: Feature = {
  id: 'people',
  routes: [
    { path: 'people', lazy: () => import('./people-page') },
    { path: 'people/new', lazy: () => import('./new-person-page') },
    { path: 'people/erased', lazy: () => import('./erased-page') },
    { path: 'people/:id', lazy: () => import('./person-page') },
  ],
  nav: [
    {
      to: '/people',
      label: 'people:title',
      icon: IconUsers,
      section: 'records',
      goKey: 'p',
      onPhone: true,
      requires: { resource: 'people', action: 'read' },
    },
  ],
  paletteActions: [
    {
      id: 'new-person',
      label: 'people:new',
      icon: IconUserPlus,
      group: 'actions',
      keywords: ['contact', 'create', 'créer', 'ajouter', 'add'],
      to: '/people/new',
      requires: { resource: 'people', action: 'create' },
    },
  ],
};
