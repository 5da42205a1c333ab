import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

/** What an erasure removed or would remove, and the ids of what stays because it also concerns others. */
export interface Erased {
  affiliations: number;
  interactions: number;
  tasks: number;
  files: number;
  historyItems: number;
  interactionsToReview: number[];
  tasksToReview: number[];
  /** Saved views that said the name or an address. */
  viewsChanged: number[];
}

export const REMOVED = ['affiliations', 'interactions', 'tasks', 'files', 'historyItems'] as const;

/** Asked anew whenever somebody is about to erase. */
export function erasurePreview(personId: number) {
  return queryOptions({
    queryKey: ['people', 'erasure', personId],
    queryFn: ({ signal }) => api.get<Erased>(`/people/${personId}/erase`, { signal }),
    gcTime: 0,
  });
}

interface Wish {
  confirm: string;
  reason: string;
}

export function useErase(personId: number) {
  return useMutation({
    mutationFn: async (wish: Wish) =>
      (await api.post<{ erased: Erased }>(`/people/${personId}/erase`, wish)).data.erased,
  });
}

/** Ids that fit into one filter; an address must not grow without end. */
const MOST = 150;

/** Addresses of lists that together hold the records, whatever their number. */
export function listsOf(
  resource: 'interactions' | 'tasks',
  ids: number[],
): { to: string; count: number }[] {
  const lists = [];
  for (let start = 0; start < ids.length; start += MOST) {
    const part = ids.slice(start, start + MOST);
    const filter = encodeURIComponent(`id:${part.join(',')}`);
    lists.push({ to: `/${resource}?filter=${filter}`, count: part.length });
  }
  return lists;
}
