import { IconBuilding, IconBuildingPlus, IconLayoutKanban } from '@tabler/icons-react';
import type { Feature, KindEntry } from '@/shared/feature';

/** The records are the feature's own; others only pass them back to it. */
type Kind = Awaited<ReturnType<KindEntry['load']>>;

export const organisations: Feature = {
  id: 'organisations',
  recordKind: {
    resource: 'organisations',
    load: async () => (await import('./organisation-kind')).organisationKind as unknown as Kind,
  },
  routes: [
    { path: 'organisations', lazy: () => import('./organisations-page') },
    { path: 'organisations/new', lazy: () => import('./new-organisation-page') },
    { path: 'organisations/board', lazy: () => import('./organisations-board-page') },
    { path: 'organisations/:id', lazy: () => import('./organisation-page') },
  ],
  nav: [
    {
      to: '/organisations',
      label: 'organisations:title',
      icon: IconBuilding,
      section: 'records',
      goKey: 'o',
      onPhone: true,
      requires: { resource: 'organisations', action: 'read' },
    },
  ],
  paletteActions: [
    {
      id: 'pipeline',
      label: 'organisations:pipeline',
      icon: IconLayoutKanban,
      group: 'views',
      keywords: ['kanban', 'board', 'tableau', 'stage', 'étape'],
      to: '/organisations/board',
      requires: { resource: 'organisations', action: 'read' },
    },
    {
      id: 'new-organisation',
      label: 'organisations:new',
      icon: IconBuildingPlus,
      group: 'actions',
      keywords: ['company', 'société', 'create', 'créer', 'ajouter', 'add'],
      to: '/organisations/new',
      requires: { resource: 'organisations', action: 'create' },
    },
  ],
};
