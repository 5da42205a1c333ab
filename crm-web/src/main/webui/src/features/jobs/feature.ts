import type { Feature } from '@/shared/feature';
import { ActivityTray } from './activity-tray';

export const jobs: Feature = { id: 'jobs', topBarItems: [ActivityTray] };
