import { IconInbox, IconMessagePlus, IconMessages } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const interactions: Feature = {
  id: 'interactions',
  routes: [
    { path: 'inbox', lazy: () => import('./inbox-page') },
    { path: 'interactions', lazy: () => import('./interactions-page') },
    { path: 'interactions/new', lazy: () => import('./new-interaction-page') },
    { path: 'interactions/:id', lazy: () => import('./interaction-page') },
  ],
  nav: [
    {
      to: '/inbox',
      label: 'interactions:inbox',
      icon: IconInbox,
      section: 'records',
      goKey: 'b',
      onPhone: true,
      requires: { resource: 'interactions', action: 'read' },
    },
    {
      to: '/interactions',
      label: 'interactions:title',
      icon: IconMessages,
      section: 'records',
      goKey: 'l',
      requires: { resource: 'interactions', action: 'read' },
    },
  ],
  paletteActions: [
    {
      id: 'new-interaction',
      label: 'interactions:new',
      icon: IconMessagePlus,
      group: 'actions',
      keywords: ['call', 'meeting', 'note', 'appel', 'rendez-vous', 'log', 'noter', 'créer'],
      to: '/interactions/new',
      requires: { resource: 'interactions', action: 'create' },
    },
  ],
};
