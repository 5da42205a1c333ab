import { IconMessages } from '@tabler/icons-react';
import {
  DIRECTIONS,
  INTERACTION_ICONS,
  INTERACTION_STATUSES,
  INTERACTION_TYPES,
  type Interaction,
} from '@/shared/interactions/interaction';
import type { Fact, RecordKind } from '@/shared/records/kinds';
import { RecordSign } from '@/shared/records/record-sign';
import { interactionColumns } from './interaction-columns';

const field = (name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact => ({
  name,
  label: `records:field.${name}`,
  kind,
  optional: true,
  ...more,
});

const choice = (name: string, choices: readonly string[], more: Partial<Fact> = {}): Fact =>
  field(name, 'choice', { choices, choiceWords: `records:choice.${name}`, ...more });

export const BODY = field('body', 'mentions');

export const interactionKind: RecordKind<Interaction> = {
  resource: 'interactions',
  words: 'interactions',
  icon: IconMessages,
  symbol: ({ record, size }) => (
    <RecordSign icon={INTERACTION_ICONS[record.type] ?? IconMessages} size={size} />
  ),
  columns: interactionColumns,
  defaultColumns: ['people', 'organisations', 'occurredAt', 'status', 'assignee', 'nextActionAt'],
  nameOf: (interaction) => interaction.title,
  subtitleOf: (interaction) =>
    [...interaction.people, ...interaction.organisations].map(({ name }) => name).join(' · ') ||
    null,
  sections: [
    {
      facts: [
        field('title', 'text', { optional: false }),
        choice('type', INTERACTION_TYPES, { optional: false }),
        field('occurredAt', 'instant', { optional: false }),
        field('durationMinutes', 'minutes'),
        choice('direction', DIRECTIONS),
      ],
    },
    {
      label: 'interactions:section.work',
      facts: [
        choice('status', INTERACTION_STATUSES, {
          choiceWords: 'interactions:statusName',
          optional: false,
        }),
        field('assignee', 'user', { writeAs: 'assigneeId' }),
        field('nextActionAt', 'instant', { ahead: true }),
        field('owner', 'user', { writeAs: 'ownerId' }),
        field('tags', 'tags'),
      ],
    },
  ],
};
