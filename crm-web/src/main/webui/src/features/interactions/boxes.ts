import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

export const BOX_NAMES = ['mine', 'unassigned', 'overdue', 'today', 'week'] as const;
export type BoxName = (typeof BOX_NAMES)[number];

/** A part of the inbox: how much it holds, and the filter that lists just that. */
export interface Box {
  name: BoxName;
  filter: string;
  count: number;
}

export const inboxQuery = queryOptions({
  queryKey: ['interactions', 'inbox'],
  queryFn: ({ signal }) => api.get<{ items: Box[] }>('/interactions/inbox', { signal }),
  select: ({ items }) => items,
  // «Today» and «overdue» change with the clock, not only with what people do.
  refetchInterval: 60_000,
});

export function boxName(asked: string | null): BoxName {
  return BOX_NAMES.find((name) => name === asked) ?? 'mine';
}
