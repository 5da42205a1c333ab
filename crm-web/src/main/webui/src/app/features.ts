import { accessLog } from '@/features/accesslog/feature';
import { customFieldsFeature } from '@/features/customfields/feature';
import { dashboard } from '@/features/dashboard/feature';
import { duplicates } from '@/features/duplicates/feature';
import { files } from '@/features/files/feature';
import { history } from '@/features/history/feature';
import { imports } from '@/features/imports/feature';
import { interactions } from '@/features/interactions/feature';
import { jobs } from '@/features/jobs/feature';
import { notifications } from '@/features/notifications/feature';
import { organisations } from '@/features/organisations/feature';
import { people } from '@/features/people/feature';
import { profile } from '@/features/profile/feature';
import { search } from '@/features/search/feature';
import { tags } from '@/features/tags/feature';
import { tasks } from '@/features/tasks/feature';
import { timeline } from '@/features/timeline/feature';
import { users } from '@/features/users/feature';
import type { Feature } from '@/shared/feature';

/** The order is the order in the sidebar and in the palette. */
export const features: Feature[] = [
  dashboard,
  interactions,
  tasks,
  people,
  organisations,
  imports,
  duplicates,
  history,
  accessLog,
  tags,
  profile,
  users,
  customFieldsFeature,
  search,
  jobs,
  notifications,
  timeline,
  files,
];
