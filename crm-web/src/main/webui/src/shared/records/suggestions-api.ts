import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';

/** The two ends that interactions, tasks and affiliations are linked to. */
export type Party = 'person' | 'organisation';

export interface PartyHit {
  type: Party;
  id: number;
  title: string;
  subtitle: string | null;
}

/** Type-ahead over one or both kinds of record. */
export function partySuggestions(types: Party[], text: string) {
  return queryOptions({
    queryKey: ['suggest', types.join(','), text],
    queryFn: ({ signal }) =>
      api.get<{ hits: PartyHit[] }>('/search/suggest', {
        query: { q: text, types: types.join(','), limit: 8 },
        signal,
      }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function partyPath(party: { type: Party; id: number }): string {
  return `/${party.type === 'person' ? 'people' : 'organisations'}/${party.id}`;
}
