import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

const RecordFiles = lazy(() =>
  import('./record-files').then((file) => ({ default: file.RecordFiles })),
);

export const files: Feature = {
  id: 'files',
  recordTabs: [
    {
      id: 'files',
      label: 'files:tab',
      order: 40,
      resources: ['people', 'organisations', 'interactions', 'tasks'],
      component: RecordFiles,
    },
  ],
};
