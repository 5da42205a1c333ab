import {
  IconDots,
  IconMail,
  IconNote,
  IconPhone,
  IconUsersGroup,
  IconVideo,
  type Icon,
} from '@tabler/icons-react';
import type { Reference } from '../api/page';
import type { LinkedParty } from '../parties/party-picker';
import type { ListedRecord } from '../records/kinds';

/** Somebody who took part without being one of the firm's contacts. */
export interface Participant {
  name: string | null;
  email: string | null;
  userId: number | null;
}

export interface Interaction extends ListedRecord {
  type: string;
  title: string;
  body: string | null;
  direction: string | null;
  occurredAt: string;
  durationMinutes: number | null;
  people: Reference[];
  organisations: Reference[];
  participants: Participant[];
  tags: string[];
  status: string;
  assignee: Reference | null;
  owner: Reference | null;
  nextActionAt: string | null;
  overdue: boolean;
}

export const INTERACTION_TYPES = ['call', 'email', 'meeting', 'video', 'note', 'other'] as const;
export type InteractionType = (typeof INTERACTION_TYPES)[number];

export const DIRECTIONS = ['in', 'out', 'internal'] as const;

export const INTERACTION_STATUSES = ['todo', 'in_progress', 'done'] as const;

export const INTERACTION_ICONS: Record<string, Icon | undefined> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconUsersGroup,
  video: IconVideo,
  note: IconNote,
  other: IconDots,
};

export const INTERACTION_STATUS_COLOURS: Record<string, string> = {
  todo: 'grey',
  in_progress: 'blue',
  done: 'green',
};

/** A talk takes time and goes one way or the other; a note does neither. */
export function lasts(type: string): boolean {
  return ['call', 'meeting', 'video'].includes(type);
}

export function hasDirection(type: string): boolean {
  return ['call', 'email'].includes(type);
}

export function partiesOf({
  people,
  organisations,
}: Pick<Interaction, 'people' | 'organisations'>): LinkedParty[] {
  return [
    ...people.map((person) => ({ ...person, type: 'person' as const })),
    ...organisations.map((firm) => ({ ...firm, type: 'organisation' as const })),
  ];
}
