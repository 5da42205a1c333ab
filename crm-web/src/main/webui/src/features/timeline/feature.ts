import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

const TimelineTab = lazy(() =>
  import('./timeline-tab').then((file) => ({ default: file.TimelineTab })),
);

export const timeline: Feature = {
  id: 'timeline',
  recordTabs: [
    {
      id: 'timeline',
      label: 'timeline:tab',
      order: 10,
      resources: ['people', 'organisations'],
      component: TimelineTab,
    },
  ],
};
