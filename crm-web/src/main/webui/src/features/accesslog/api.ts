import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page, Reference } from '@/shared/api/page';

export const ACTIONS = ['read', 'list', 'search', 'export', 'data_package', 'erase'] as const;

/** A look at personal data. */
export interface LoggedAccess {
  id: number;
  at: string;
  /** Null: the product itself. */
  user: Reference | null;
  action: (typeof ACTIONS)[number];
  resource: string;
  /** The one record; null where a filter selected many. */
  recordId: number | null;
  filter: string | null;
  rowCount: number | null;
  requestId: string | null;
}

export interface AccessFilter {
  user?: string;
  action?: string;
  resource?: string;
  recordId?: string;
}

export function accessPages(filter: AccessFilter) {
  return infiniteQueryOptions({
    queryKey: ['access-log', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<LoggedAccess>>('/access-log', {
        query: { ...filter, limit: 100, count: 'none', cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
