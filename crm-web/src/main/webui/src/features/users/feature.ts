import { IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const users: Feature = {
  id: 'users',
  routes: [
    {
      path: 'settings',
      lazy: () => import('./users-layout'),
      children: [
        { path: 'users', lazy: () => import('./users-page') },
        { path: 'teams', lazy: () => import('./teams-page') },
        { path: 'roles', lazy: () => import('./roles-page') },
        { path: 'access', lazy: () => import('./access-page') },
      ],
    },
  ],
  nav: [
    {
      to: '/settings/users',
      label: 'users:nav',
      icon: IconUsersGroup,
      section: 'settings',
      requires: { resource: 'users', action: 'read' },
    },
  ],
};
