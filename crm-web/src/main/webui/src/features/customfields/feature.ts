import { IconForms } from '@tabler/icons-react';
import type { Feature, Permission } from '@/shared/feature';

/** Everybody reads the definitions; this screen is for those who make them. */
const requires: Permission = { resource: 'custom-fields', action: 'update' };

export const customFieldsFeature: Feature = {
  id: 'customfields',
  routes: [{ path: 'settings/custom-fields', lazy: () => import('./customfields-page') }],
  nav: [
    {
      to: '/settings/custom-fields',
      label: 'customfields:nav',
      icon: IconForms,
      section: 'settings',
      requires,
    },
  ],
};
