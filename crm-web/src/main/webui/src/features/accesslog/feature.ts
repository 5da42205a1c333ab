import { IconEye } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const accessLog: Feature = {
  id: 'accesslog',
  routes: [{ path: 'access-log', lazy: () => import('./accesslog-page') }],
  nav: [
    {
      to: '/access-log',
      label: 'accesslog:title',
      icon: IconEye,
      section: 'data',
      requires: { resource: 'access-log', action: 'read' },
    },
  ],
};
