import type { LinkedParty } from '../parties/party-picker';
import { plainText } from '../mentions/mentions';
import type { Reference } from '../api/page';
import type { CustomDraft } from '../custom-fields/required-fields';
import { hasDirection, lasts, type InteractionType, type Participant } from './interaction';

/** What the composer holds before it is saved. */
export interface InteractionDraft {
  type: InteractionType;
  title: string;
  body: string;
  parties: LinkedParty[];
  direction: string | null;
  occurredAt: string;
  durationMinutes: number | null;
  nextActionAt: string | null;
  /** Null: done, unless something is left to do. */
  status: string | null;
  assignee: Reference | null;
  participants: Participant[];
  tags: string[];
  /** What the firm wants of every interaction. */
  custom: CustomDraft;
}

const TITLE_LIMIT = 120;

export function emptyDraft(
  type: InteractionType,
  parties: LinkedParty[],
  now: string,
): InteractionDraft {
  return {
    type,
    title: '',
    body: '',
    parties,
    direction: null,
    occurredAt: now,
    durationMinutes: null,
    nextActionAt: null,
    status: null,
    assignee: null,
    participants: [],
    tags: [],
    custom: {},
  };
}

/** A title is wanted in lists; without one the first line of the text stands for it. */
export function titleOf({ title, body }: Pick<InteractionDraft, 'title' | 'body'>): string {
  if (title.trim() !== '') return title.trim();
  const [line = ''] = plainText(body).trim().split('\n');
  return line.length <= TITLE_LIMIT ? line : `${line.slice(0, TITLE_LIMIT - 1).trimEnd()}…`;
}

/** What was logged is over; what has a next action waits for it in the inbox. */
export function statusOf({ status, nextActionAt }: InteractionDraft): string {
  return status ?? (nextActionAt === null ? 'done' : 'todo');
}

export function isUntouched(draft: InteractionDraft): boolean {
  return draft.title.trim() === '' && draft.body.trim() === '';
}

const idsOf = (parties: LinkedParty[], type: LinkedParty['type']) =>
  parties.filter((party) => party.type === type).map((party) => party.id);

export function bodyOf(draft: InteractionDraft): Record<string, unknown> {
  return {
    type: draft.type,
    title: titleOf(draft),
    body: draft.body.trim() || null,
    direction: hasDirection(draft.type) ? (draft.direction ?? 'out') : draft.direction,
    occurredAt: draft.occurredAt,
    durationMinutes: lasts(draft.type) ? draft.durationMinutes : null,
    personIds: idsOf(draft.parties, 'person'),
    organisationIds: idsOf(draft.parties, 'organisation'),
    participants: draft.participants,
    tags: draft.tags,
    status: statusOf(draft),
    assigneeId: draft.assignee?.id ?? null,
    nextActionAt: draft.nextActionAt,
    ...(Object.keys(draft.custom).length > 0 ? { custom: draft.custom } : {}),
  };
}
