import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../api/page';
import type { ListedRecord, RecordResource } from './kinds';

const PAGE_SIZE = 100;

export interface ListQuestion {
  filter: string;
  sort: string;
}

export function recordPages<T>(resource: RecordResource, { filter, sort }: ListQuestion) {
  return infiniteQueryOptions({
    queryKey: [resource, 'list', { filter, sort }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(`/${resource}`, {
        // The count belongs to the question, not to the page: once is enough.
        query: {
          filter,
          sort,
          limit: PAGE_SIZE,
          cursor: pageParam,
          count: pageParam ? 'none' : 'estimate',
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Exactly how many records a filter finds; an estimate would not do for what is changed or exported. */
export function matchCount(resource: RecordResource, filter: string) {
  return queryOptions({
    queryKey: [resource, 'count', filter],
    queryFn: ({ signal }) =>
      api.get<Page<unknown>>(`/${resource}`, {
        query: { filter, limit: 1, fields: 'id', count: 'exact' },
        signal,
      }),
    select: (page) => page.total,
  });
}

export function recordQuery<T>(resource: RecordResource, id: number) {
  return queryOptions({
    queryKey: [resource, 'record', id],
    queryFn: ({ signal }) => api.get<T>(`/${resource}/${id}`, { signal }),
  });
}

/** Shows what the list already knows; the record page then fetches what has changed since. */
export function seedRecord(client: QueryClient, resource: RecordResource, row: ListedRecord): void {
  const { queryKey } = recordQuery<ListedRecord>(resource, row.id);
  if (!client.getQueryData(queryKey)) client.setQueryData(queryKey, row, { updatedAt: 1 });
}

/** Puts a record into the cache and into every list that holds it. */
export function storeRecord(
  client: QueryClient,
  resource: RecordResource,
  record: ListedRecord,
): void {
  client.setQueryData(recordQuery<ListedRecord>(resource, record.id).queryKey, record);
  client.setQueriesData<InfiniteData<Page<ListedRecord>>>(
    { queryKey: [resource, 'list'] },
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === record.id ? record : item)),
        })),
      },
  );
}

/** Lists, counts, boards, timelines and histories that a write may have changed. */
export async function refreshAfterWrite(
  client: QueryClient,
  resource: RecordResource,
): Promise<void> {
  await Promise.all([
    client.invalidateQueries({
      predicate: ({ queryKey: [first, second] }) => first === resource && second !== 'record',
    }),
    client.invalidateQueries({ queryKey: ['timeline'] }),
    client.invalidateQueries({ queryKey: ['change-sets'] }),
  ]);
}
