import type { Feature } from '@/shared/feature';
import { Bell } from './bell';

export const notifications: Feature = { id: 'notifications', topBarItems: [Bell] };
