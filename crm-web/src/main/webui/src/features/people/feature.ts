import { IconUsers } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const people: Feature = {
  id: 'people',
  routes: [{ path: 'people', lazy: () => import('./people-page') }],
  nav: [
    {
      to: '/people',
      label: 'people:nav',
      icon: IconUsers,
      section: 'records',
      goKey: 'p',
      onPhone: true,
      requires: { resource: 'people', action: 'read' },
    },
  ],
};
