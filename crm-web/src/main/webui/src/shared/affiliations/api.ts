import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page, Stored } from '../api/page';
import type { Party } from '../records/suggestions-api';

/** The link between a person and an organisation. */
export interface Affiliation extends Stored {
  personId: number;
  personName: string | null;
  personEmail: string | null;
  organisationId: number;
  organisationName: string;
  role: string;
  primary: boolean;
  jobTitle: string | null;
  workEmail: string | null;
  workPhone: string | null;
  workPhoneTyped: string | null;
  startedOn: string | null;
  endedOn: string | null;
  custom: Record<string, unknown>;
}

export const ROLES = [
  'main_contact',
  'contact',
  'decision_maker',
  'technical',
  'administrative',
  'other',
];

/** The end of the link that the page is about. */
export type Side = Party;

export function affiliationsOf(side: Side, id: number) {
  const field = side === 'person' ? 'person' : 'org';
  return queryOptions({
    queryKey: ['affiliations', side, id],
    queryFn: ({ signal }) =>
      api.get<Page<Affiliation>>('/affiliations', {
        query: { filter: `${field}:${id}`, limit: 200 },
        signal,
      }),
  });
}

export interface NewAffiliation {
  personId: number;
  organisationId: number;
  role: string;
  custom?: Record<string, unknown>;
}

export const createAffiliation = (body: NewAffiliation) =>
  api.create<Affiliation>('/affiliations', body);

export const changeAffiliation = (link: Affiliation, changes: Partial<Affiliation>) =>
  api.patch<Affiliation>(`/affiliations/${link.id}`, changes, { ifMatch: link.version });

export const removeAffiliation = (link: Affiliation) =>
  api.remove(`/affiliations/${link.id}`, { ifMatch: link.version });
