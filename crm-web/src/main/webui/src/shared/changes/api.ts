import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Reference } from '../api/page';

export type ChangeKind =
  | 'edit'
  | 'create'
  | 'delete'
  | 'import'
  | 'bulk'
  | 'merge'
  | 'autofill'
  | 'mail_sync'
  | 'automation'
  | 'restore'
  | 'erase';

/** How many records a change set made, changed and deleted. */
export interface ChangeCounts {
  created: number;
  updated: number;
  deleted: number;
  /** The same, all together, by resource. */
  resources: Record<string, number>;
}

/** All that one transaction wrote. */
export interface ChangeSet {
  id: number;
  kind: ChangeKind;
  /** Null: the product itself. */
  actor: Reference | null;
  at: string;
  summary: string;
  counts: ChangeCounts;
  /** The change set that this one takes back. */
  undoes: number | null;
  /** The change set that took this one back. */
  undoneBy: number | null;
}

export function changeSetQuery(id: number) {
  return queryOptions({
    queryKey: ['change-sets', id],
    queryFn: ({ signal }) => api.get<ChangeSet>(`/change-sets/${id}`, { signal }),
  });
}
