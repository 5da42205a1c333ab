import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../api/page';
import type { RecordResource } from './kinds';

/** How many records a filter matches, to the last one. */
export function exactCount(resource: RecordResource, filter: string) {
  return queryOptions({
    queryKey: [resource, 'count', filter],
    queryFn: ({ signal }) =>
      api.get<Page<unknown>>(`/${resource}`, {
        query: { filter, limit: 1, count: 'exact', fields: 'id' },
        signal,
      }),
    select: (page) => page.total ?? 0,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
}
