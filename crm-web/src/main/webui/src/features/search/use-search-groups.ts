import { useQueries, useQuery } from '@tanstack/react-query';
import { HIT_TYPES, searchResults, type Hit, type HitType } from './api';

/** More than these the server does not give for one question. */
const MOST = 100;

export interface HitGroup {
  type: HitType;
  hits: Hit[];
  /** There may be more than the server gives. */
  isCapped: boolean;
}

/**
 * The hits by type, the type of the best hit first. One question tells all, unless its answer is full:
 * then each type is asked for by itself, so that many of one kind do not hide the others.
 */
export function useSearchGroups(text: string) {
  const all = useQuery(searchResults(text, null, MOST));
  const isFull = all.isSuccess && !all.isPlaceholderData && all.data.hits.length >= MOST;
  const each = useQueries({
    queries: HIT_TYPES.map((type) => ({
      ...searchResults(text, type, MOST),
      enabled: isFull && text !== '',
    })),
  });
  // What the text before found would seem to be found by one that was refused.
  const answer = text === '' || all.isError ? undefined : all.data;
  const found = answer?.hits ?? [];
  const groups = HIT_TYPES.map((type, index): HitGroup => {
    const mixed = found.filter((hit) => hit.type === type);
    const hits = isFull ? (each[index]?.data?.hits ?? mixed) : mixed;
    return { type, hits, isCapped: hits.length >= MOST };
  });
  const best = (group: HitGroup) => group.hits[0]?.score ?? -1;
  return {
    groups: groups.sort((a, b) => best(b) - best(a)),
    error: all.error ?? each.find((query) => query.error)?.error ?? null,
    isPartial: answer?.partial ?? false,
    skipped: answer?.skipped ?? [],
    isAnswered: text !== '' && all.isSuccess && !all.isPlaceholderData,
    isStale: all.isPlaceholderData,
  };
}
