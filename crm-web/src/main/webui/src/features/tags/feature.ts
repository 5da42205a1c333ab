import { IconTag } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const tags: Feature = {
  id: 'tags',
  routes: [{ path: 'tags', lazy: () => import('./tags-page') }],
  nav: [
    {
      to: '/tags',
      label: 'tags:nav',
      icon: IconTag,
      section: 'data',
      requires: { resource: 'tags', action: 'read' },
    },
  ],
};
