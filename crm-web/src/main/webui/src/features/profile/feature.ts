import { IconUserCircle } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const profile: Feature = {
  id: 'profile',
  routes: [{ path: 'settings/profile', lazy: () => import('./profile-page') }],
  nav: [
    {
      to: '/settings/profile',
      label: 'profile:nav',
      icon: IconUserCircle,
      section: 'settings',
    },
  ],
};
