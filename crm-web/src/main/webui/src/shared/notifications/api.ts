import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page, Reference, Stored } from '../api/page';
import { isLive } from '../events/live';

/** What the product tells a user; the words are made from the kind and the facts. */
export interface Notification extends Stored {
  kind: string;
  resource: string;
  recordId: number;
  actor: Reference | null;
  facts: Record<string, string | undefined>;
  /** False: the user may not see the record any more. */
  visible: boolean;
  read: boolean;
}

const POLL_MS = 60_000;
const PAGE_SIZE = 30;

export const unreadCount = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: ({ signal }) => api.get<{ unread: number }>('/notifications/unread', { signal }),
  refetchInterval: () => (isLive() ? false : POLL_MS),
});

export const notificationPages = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Page<Notification>>('/notifications', {
      query: { limit: PAGE_SIZE, count: 'none', cursor: pageParam },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

function useMarking<V>(mark: (values: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: mark,
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

export function useMark() {
  return useMarking(({ id, read }: { id: number; read: boolean }) =>
    api.patch(`/notifications/${id}`, { read }),
  );
}

/** Up to the newest one that was shown: what comes in meanwhile stays unread. */
export function useMarkAllRead() {
  return useMarking((upTo: number) => api.patch('/notifications', { read: true, upTo }));
}
