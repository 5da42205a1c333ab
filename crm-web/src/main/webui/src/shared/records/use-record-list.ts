import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ListedRecord, RecordResource } from './kinds';
import { recordPages, type ListQuestion } from './records-api';

/** The rows of a list. The last good ones stay on screen while new ones load or a filter is wrong. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type of the rows
export function useRecordList<T extends ListedRecord>(
  resource: RecordResource,
  question: ListQuestion,
) {
  const query = useInfiniteQuery({
    ...recordPages<T>(resource, question),
    placeholderData: keepPreviousData,
  });
  const [good, setGood] = useState(query.data);
  if (query.data && query.data !== good) setGood(query.data);
  const shown = query.data ?? good;

  const { fetchNextPage, isFetchingNextPage, hasNextPage, isPlaceholderData, isError } = query;
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isPlaceholderData && !isError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isPlaceholderData, isError]);

  return {
    rows: useMemo(() => shown?.pages.flatMap((page) => page.items) ?? [], [shown]),
    total: shown?.pages[0]?.total ?? null,
    totalIsExact: shown?.pages[0]?.totalIsExact ?? false,
    hasMore: hasNextPage && !isError,
    more,
    isLoading: query.isPending && !shown,
    isStale: isPlaceholderData,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}
