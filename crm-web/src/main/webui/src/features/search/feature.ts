import { IconSearch } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { usePaletteSearch } from './use-palette-search';

export const search: Feature = {
  id: 'search',
  routes: [{ path: 'search', lazy: () => import('./search-page') }],
  paletteActions: [
    {
      id: 'search-page',
      label: 'search:openPage',
      icon: IconSearch,
      group: 'views',
      to: '/search',
    },
  ],
  usePaletteSearch,
};
