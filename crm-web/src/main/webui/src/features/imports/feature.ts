import { IconFileImport } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

const requires = { resource: 'imports', action: 'create' } as const;

export const imports: Feature = {
  id: 'imports',
  routes: [
    { path: 'imports', lazy: () => import('./imports-page') },
    { path: 'imports/new', lazy: () => import('./new-import-page') },
    { path: 'imports/:id', lazy: () => import('./import-page') },
  ],
  nav: [
    {
      to: '/imports',
      label: 'imports:nav',
      icon: IconFileImport,
      section: 'data',
      goKey: 'i',
      requires: { resource: 'imports', action: 'read' },
    },
  ],
  paletteActions: [
    {
      id: 'import',
      label: 'imports:new',
      icon: IconFileImport,
      group: 'actions',
      keywords: ['csv', 'excel', 'upload'],
      requires,
      to: '/imports/new',
    },
  ],
};
