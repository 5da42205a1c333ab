import { IconBuilding } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const organisations: Feature = {
  id: 'organisations',
  routes: [{ path: 'organisations', lazy: () => import('./organisations-page') }],
  nav: [
    {
      to: '/organisations',
      label: 'organisations:nav',
      icon: IconBuilding,
      section: 'records',
      goKey: 'o',
      onPhone: true,
      requires: { resource: 'organisations', action: 'read' },
    },
  ],
};
