import type { Feature } from '@/shared/feature';
import { TimelineTab } from './timeline-tab';

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
