import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Feature, KindEntry } from '@/shared/feature';

/** The records are the feature's own; others only pass them back to it. */
type Kind = Awaited<ReturnType<KindEntry['load']>>;

export const people: Feature = {
  id: 'people',
  recordKind: {
    resource: 'people',
    load: async () => (await import('./person-kind')).personKind as unknown as Kind,
  },
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
