import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Interaction } from '@/shared/interactions/interaction';
import type { ListedRecord } from '@/shared/records/kinds';
import type { Task } from '@/shared/tasks/task';

/** A number of records with the filter that lists them. */
export interface Figure {
  count: number;
  filter: string;
}

export interface DueTasks {
  overdue: Figure;
  today: Figure;
  week: Figure;
  items: Task[];
}

export interface RecentActivity {
  filter: string;
  items: Interaction[];
}

/** Sums of one currency; currencies are never added to each other. */
export interface Amount extends Figure {
  currency: string;
  potential: string;
  weighted: string;
}

export interface Stage extends Figure {
  stage: string;
  amounts: Amount[];
}

export interface Week extends Figure {
  from: string;
  to: string;
  types: (Figure & { type: string })[];
}

export interface NeglectedOrganisation extends ListedRecord {
  name: string;
  lastActivityAt: string | null;
}

export interface Neglected {
  days: number;
  figure: Figure;
  items: NeglectedOrganisation[];
}

/** The key begins with the kind of record, so that a write of that kind makes the part old. */
function part<T>(resource: string, name: string, query: Record<string, boolean | number> = {}) {
  return queryOptions({
    queryKey: [resource, 'dashboard', name, query],
    queryFn: ({ signal }) => api.get<T>(`/dashboard/${name}`, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const dueTasks = part<DueTasks>('tasks', 'tasks');
export const recentActivity = (mine: boolean) =>
  part<RecentActivity>('interactions', 'recent', { mine });
export const weeklyActivity = (mine: boolean) =>
  part<{ weeks: Week[] }>('interactions', 'activity', { mine });
export const pipeline = (mine: boolean) =>
  part<{ stages: Stage[] }>('organisations', 'pipeline', { mine });
export const neglected = (mine: boolean, days: number) =>
  part<Neglected>('organisations', 'neglected', { mine, days });

export function listOf(resource: string, filter: string): string {
  return `/${resource}?filter=${encodeURIComponent(filter)}`;
}
