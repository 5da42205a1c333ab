import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { RecordResource } from '../records/kinds';

interface BoardFigures<C> {
  total: number;
  columns: C[];
}

/** The figures of all columns at once, each exact. */
export function boardFigures<C>(resource: RecordResource, filter: string) {
  return queryOptions({
    queryKey: [resource, 'board', filter],
    queryFn: ({ signal }) =>
      api.get<BoardFigures<C>>(`/${resource}/board`, { query: { filter }, signal }),
    staleTime: 15_000,
  });
}
