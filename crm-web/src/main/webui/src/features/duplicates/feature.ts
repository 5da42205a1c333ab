import { IconCopy } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const duplicates: Feature = {
  id: 'duplicates',
  routes: [
    { path: 'duplicates', lazy: () => import('./duplicates-page') },
    { path: 'duplicates/merge', lazy: () => import('./merge-page') },
  ],
  nav: [
    {
      to: '/duplicates',
      label: 'duplicates:title',
      icon: IconCopy,
      section: 'data',
      requires: { resource: 'people', action: 'update' },
    },
  ],
  paletteActions: [
    {
      id: 'review-duplicates',
      label: 'duplicates:review',
      icon: IconCopy,
      group: 'actions',
      keywords: ['merge', 'duplicate', 'doublon', 'fusionner', 'dédoublonner'],
      to: '/duplicates',
      requires: { resource: 'people', action: 'update' },
    },
  ],
};
