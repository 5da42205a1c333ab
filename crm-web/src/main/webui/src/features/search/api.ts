import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

export const HIT_TYPES = ['person', 'organisation', 'interaction', 'task', 'file'] as const;
export type HitType = (typeof HIT_TYPES)[number];

type RecordType = Exclude<HitType, 'file'>;

/** How a record was found, from best to least; fuzzy means that a word was corrected, filter that there was none. */
export type Stage = 'filter' | 'exact' | 'word' | 'prefix' | 'fuzzy';

export interface Mark {
  start: number;
  end: number;
}

export interface Hit {
  type: HitType;
  id: number;
  /** What to open: the record itself, or the one that the file hangs on. */
  record: { type: RecordType; id: number };
  title: string;
  subtitle: string | null;
  snippet: string | null;
  marks: Mark[];
  score: number;
  matched: { stage: Stage; field: string };
}

/** A kind of record that was not searched, as a condition means nothing there. */
export interface SkippedType {
  type: HitType;
  position: number;
  detail: string;
}

export interface SearchAnswer {
  hits: Hit[];
  tookMs: number;
  /** Records may be missing because a part of the search took too long. */
  partial: boolean;
  skipped: SkippedType[];
}

/** While somebody types; the previous hits stay until the new ones are there. */
export function suggestions(text: string) {
  return queryOptions({
    queryKey: ['search', 'suggest', text],
    queryFn: ({ signal }) =>
      api.get<SearchAnswer>('/search/suggest', { query: { q: text, limit: 8 }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

export function searchResults(text: string, types: HitType | null, limit: number) {
  return queryOptions({
    queryKey: ['search', 'results', text, types, limit],
    queryFn: ({ signal }) =>
      api.get<SearchAnswer>('/search', { query: { q: text, types, limit }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

const PAGES: Record<RecordType, string> = {
  person: 'people',
  organisation: 'organisations',
  interaction: 'interactions',
  task: 'tasks',
};

export function pathOf({ type, record }: Pick<Hit, 'type' | 'record'>): string {
  const path = `/${PAGES[record.type]}/${record.id}`;
  return type === 'file' ? `${path}?tab=files` : path;
}
