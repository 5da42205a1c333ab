import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/page';
import type { ChangeItem, ChangeSet } from '@/shared/changes/api';

export interface UndoItem {
  resource: string;
  id: number;
  verdict: 'reverted' | 'kept' | 'blocked';
  code: string | null;
  reason: string | null;
}

export interface UndoAnswer {
  changeSetId: number | null;
  reverted: number;
  kept: number;
  blocked: number;
  items: UndoItem[];
  nextCursor: string | null;
}

export interface HistoryFilter {
  kind?: string;
  resource?: string;
  actor?: string;
  recordId?: number;
}

const pageParams = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: Page<unknown>) => page.nextCursor,
};

export function changeSetPages(filter: HistoryFilter) {
  return infiniteQueryOptions({
    queryKey: ['change-sets', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ChangeSet>>('/change-sets', {
        query: { ...filter, limit: 50, count: 'none', cursor: pageParam },
        signal,
      }),
    ...pageParams,
  });
}

export function itemPages(id: number) {
  return infiniteQueryOptions({
    queryKey: ['change-sets', id, 'items'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ChangeItem>>(`/change-sets/${id}/items`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    ...pageParams,
    // What a change set wrote never changes.
    staleTime: Infinity,
  });
}

/** What an undo would do now: done for real on the server and taken back there. */
export function undoRehearsal(id: number) {
  return queryOptions({
    queryKey: ['change-sets', id, 'rehearsal'],
    queryFn: async () =>
      (await api.post<UndoAnswer>(`/change-sets/${id}/undo`, { dryRun: true })).data,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) =>
      (await api.create<UndoAnswer>(`/change-sets/${id}/undo`, { dryRun: false })).data,
    // Anything on the page may have been taken back; only the rehearsal has served its purpose.
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('rehearsal') }),
  });
}
