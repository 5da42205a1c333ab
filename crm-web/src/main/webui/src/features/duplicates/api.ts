import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/page';
import { useFeatures } from '@/shared/feature';
import type { DuplicatePair, MergeableResource } from '@/shared/lookalikes/api';

const PAGE_SIZE = 50;

/** The pairs that nobody has decided on, the surest first. */
export function openPairs(resource: MergeableResource) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', resource, 'open'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DuplicatePair>>('/duplicates', {
        query: { resource, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useDismiss() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pair: DuplicatePair) =>
      api.post<{ changeSetId: number }>(`/duplicates/${pair.id}/dismiss`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}

/** How the feature that has these records shows them. */
export function useKindQuery(resource: MergeableResource) {
  const entry = useFeatures().find(
    ({ recordKind }) => recordKind?.resource === resource,
  )?.recordKind;
  return queryOptions({
    queryKey: ['record-kind', resource],
    queryFn: () => {
      if (!entry) throw new Error(`no feature shows ${resource}`);
      return entry.load();
    },
    staleTime: Infinity,
  });
}
