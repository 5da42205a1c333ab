import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../api/page';

/** Kinds of records of which several can be one. */
export type MergeableResource = 'people' | 'organisations';

export function isMergeable(resource: string): resource is MergeableResource {
  return resource === 'people' || resource === 'organisations';
}

export interface PairMember {
  id: number;
  name: string;
  /** An address or a place, to tell it from others of the name. */
  detail: string | null;
}

/** Two records that are probably the same. */
export interface DuplicatePair {
  id: number;
  resource: MergeableResource;
  score: number;
  reasons: string[];
  dismissed: boolean;
  foundAt: string;
  /** The older one first. */
  records: [PairMember, PairMember];
}

/** A record that resembles what somebody types. */
export interface Lookalike extends PairMember {
  score: number;
  reasons: string[];
}

const RAIL_LIMIT = 5;

export function pairsOfRecord(resource: MergeableResource, recordId: number) {
  return queryOptions({
    queryKey: ['duplicates', resource, recordId],
    queryFn: ({ signal }) =>
      api.get<Page<DuplicatePair>>('/duplicates', {
        query: { resource, recordId, limit: RAIL_LIMIT },
        signal,
      }),
  });
}

export function lookalikesOf(resource: MergeableResource, typed: Record<string, string>) {
  return queryOptions({
    queryKey: ['duplicates', 'check', resource, typed],
    queryFn: ({ signal }) =>
      api.get<Lookalike[]>('/duplicates/check', { query: { resource, ...typed }, signal }),
    enabled: Object.values(typed).some((value) => value !== ''),
    placeholderData: keepPreviousData,
  });
}

export interface MergeWish {
  survivorId: number;
  mergedIds: number[];
  /** By field: the id of the record whose value wins. */
  fields: Record<string, number>;
  versions: Record<number, number>;
}

/** Links of every kind move with the records, so all that is on the page may be old. */
export function useMerge(resource: MergeableResource) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: MergeWish) => api.post<{ changeSetId: number }>(`/${resource}/merge`, wish),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Where two or more records are compared and merged. */
export function mergePath(resource: MergeableResource, ids: number[]): string {
  return `/duplicates/merge?resource=${resource}&ids=${ids.join(',')}`;
}
