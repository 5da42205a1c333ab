import type { Feature } from '@/shared/feature';
import { RecordFiles } from './record-files';

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
