import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ChangeItem } from '../changes/api';
import type { Job } from '../jobs/api';
import type { RecordResource } from '../records/kinds';
import type { Scope } from '../selection/use-selection';

export type BulkAction = 'tag' | 'untag' | 'assign' | 'update' | 'delete' | 'restore';

/** What is to be done with each of the records. */
export interface BulkOrder {
  action: BulkAction;
  params: { tags?: string[]; ownerId?: number | null; fields?: Record<string, unknown> };
}

/** What became of the records, or would. */
export interface BulkAnswer {
  matched: number;
  changed: number;
  skipped: number;
  /** How many stay as they are, by the reason's code. */
  reasons: Record<string, number>;
  changeSetId: number | null;
  /** The first changes, before and after. */
  sample: ChangeItem[];
}

export function isBegun(answer: BulkAnswer | Job): answer is Job {
  return 'kind' in answer;
}

/** Changes the records at once, or begins a job that does. */
export async function changeMany(
  resource: RecordResource,
  selection: Scope,
  order: BulkOrder,
): Promise<BulkAnswer | Job> {
  const body = { ...order, selection };
  return (await api.create<BulkAnswer | Job>(`/${resource}/bulk`, body)).data;
}

/** What would happen. The server does it and takes it back, so this is what happens then. */
export function bulkPreview(resource: RecordResource, selection: Scope, order: BulkOrder | null) {
  return queryOptions({
    queryKey: ['bulk-preview', resource, selection, order],
    queryFn: async ({ signal }) => {
      const body = { ...order, selection, dryRun: true };
      return (await api.post<BulkAnswer>(`/${resource}/bulk`, body, { signal })).data;
    },
    enabled: order !== null,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
}
