import type { Interaction } from '@/shared/interactions/interaction';
import { participantText } from '@/shared/interactions/participants-field';
import { TagPills } from '@/shared/records/tag-pills';
import { RelativeDate } from '@/shared/ui/relative-date';
import type { DataColumn } from '@/shared/ui/table/columns';
import { Duration, Names, NextAction, Status, TypeName, TypeSign } from './interaction-cells';

const label = (name: string) => `records:field.${name}`;
const namesOf = (of: { name: string }[]) => of.map(({ name }) => name).join(', ');

/** Columns are called as the server's fields are; exportAs says where the export differs. */
export const interactionColumns: DataColumn<Interaction>[] = [
  {
    id: 'title',
    label: label('title'),
    width: 'name',
    cell: (interaction) => (
      <>
        <TypeSign type={interaction.type} />
        <span>{interaction.title}</span>
      </>
    ),
    text: (interaction) => interaction.title,
  },
  {
    id: 'people',
    label: label('people'),
    width: 'wide',
    cell: (interaction) => <Names of={interaction.people} />,
    text: (interaction) => namesOf(interaction.people),
  },
  {
    id: 'organisations',
    label: label('organisations'),
    width: 'wide',
    cell: (interaction) => <Names of={interaction.organisations} />,
    text: (interaction) => namesOf(interaction.organisations),
  },
  {
    id: 'occurredAt',
    label: label('occurredAt'),
    width: 'normal',
    sortKey: 'occurredAt',
    cell: (interaction) => <RelativeDate at={interaction.occurredAt} />,
    text: (interaction) => interaction.occurredAt,
  },
  {
    id: 'type',
    label: label('type'),
    width: 'narrow',
    sortKey: 'type',
    cell: (interaction) => <TypeName type={interaction.type} />,
    text: (interaction) => interaction.type,
  },
  {
    id: 'durationMinutes',
    label: label('durationMinutes'),
    width: 'narrow',
    numeric: true,
    cell: (interaction) => <Duration minutes={interaction.durationMinutes} />,
    text: (interaction) => String(interaction.durationMinutes ?? ''),
  },
  {
    id: 'status',
    label: label('status'),
    width: 'normal',
    sortKey: 'status',
    cell: (interaction) => <Status status={interaction.status} />,
    text: (interaction) => interaction.status,
  },
  {
    id: 'assignee',
    exportAs: ['assignee.name'],
    label: label('assignee'),
    width: 'normal',
    cell: (interaction) => <span>{interaction.assignee?.name}</span>,
    text: (interaction) => interaction.assignee?.name ?? '',
  },
  {
    id: 'nextActionAt',
    label: label('nextActionAt'),
    width: 'normal',
    sortKey: 'nextActionAt',
    cell: (interaction) => <NextAction interaction={interaction} />,
    text: (interaction) => interaction.nextActionAt ?? '',
  },
  {
    id: 'participants',
    label: label('participants'),
    width: 'wide',
    cell: (interaction) => <span>{interaction.participants.map(participantText).join(', ')}</span>,
    text: (interaction) => interaction.participants.map(participantText).join(', '),
  },
  {
    id: 'tags',
    label: label('tags'),
    width: 'normal',
    cell: (interaction) => <TagPills names={interaction.tags} />,
    text: (interaction) => interaction.tags.join(', '),
  },
  {
    id: 'owner',
    exportAs: ['owner.name'],
    label: label('owner'),
    width: 'normal',
    cell: (interaction) => <span>{interaction.owner?.name}</span>,
    text: (interaction) => interaction.owner?.name ?? '',
  },
  {
    id: 'updatedAt',
    label: label('updatedAt'),
    width: 'normal',
    sortKey: 'updatedAt',
    cell: (interaction) => <RelativeDate at={interaction.updatedAt} />,
    text: (interaction) => interaction.updatedAt,
  },
  {
    id: 'createdAt',
    label: label('createdAt'),
    width: 'normal',
    sortKey: 'createdAt',
    cell: (interaction) => <RelativeDate at={interaction.createdAt} />,
    text: (interaction) => interaction.createdAt,
  },
];
