import { IconHome } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const dashboard: Feature = {
  id: 'dashboard',
  routes: [{ path: 'home', lazy: () => import('./home-page') }],
  nav: [{ to: '/home', label: 'dashboard:title', icon: IconHome, section: 'records', goKey: 'h' }],
};
