import { useQueries } from '@tanstack/react-query';
import { exactCount } from '../records/counts-api';
import type { RecordResource } from '../records/kinds';

/** Exact figures for the columns of a board, each by the filter that its cards meet. */
export function useColumnCounts(resource: RecordResource, filters: string[]) {
  const queries = useQueries({ queries: filters.map((filter) => exactCount(resource, filter)) });
  const failed = queries.find((query) => query.isError);
  return {
    counts: queries.map((query) => query.data ?? null),
    error: failed?.error ?? null,
    retry: () => queries.forEach((query) => void query.refetch()),
  };
}
