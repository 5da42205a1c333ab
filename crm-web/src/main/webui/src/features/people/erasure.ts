import { useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

/** What an erasure removed, and the ids of what stayed because it also concerns others. */
export interface Erased {
  affiliations: number;
  interactions: number;
  tasks: number;
  files: number;
  historyItems: number;
  interactionsToReview: number[];
  tasksToReview: number[];
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
