import { CountryName } from '@/shared/records/country-name';
import { TagPills } from '@/shared/records/tag-pills';
import { PersonAvatar } from '@/shared/ui/avatar';
import { RelativeDate } from '@/shared/ui/relative-date';
import type { DataColumn } from '@/shared/ui/table/columns';
import { personName, type Person } from './person';

const label = (name: string) => `records:field.${name}`;

/** Columns are called as the server's fields are; exportAs says where the export differs. */
export const personColumns: DataColumn<Person>[] = [
  {
    id: 'fullName',
    label: label('name'),
    width: 'name',
    sortKey: 'fullName',
    cell: (person) => (
      <>
        <PersonAvatar name={personName(person)} />
        <span>{personName(person)}</span>
      </>
    ),
    text: personName,
  },
  {
    id: 'organisations',
    exportAs: ['organisation.name'],
    label: label('organisation'),
    width: 'wide',
    cell: (person) => <Organisations person={person} />,
    text: (person) => person.organisations.map((link) => link.name).join(', '),
  },
  {
    id: 'jobTitle',
    label: label('jobTitle'),
    width: 'wide',
    sortKey: 'jobTitle',
    cell: (person) => <span>{person.jobTitle}</span>,
    text: (person) => person.jobTitle ?? '',
  },
  {
    id: 'email',
    label: label('email'),
    width: 'wide',
    sortKey: 'email',
    cell: (person) => <span>{person.email}</span>,
    text: (person) => person.email ?? '',
  },
  {
    id: 'phone',
    label: label('phone'),
    width: 'normal',
    cell: (person) => <span>{person.phoneTyped ?? person.phone}</span>,
    text: (person) => person.phone ?? '',
  },
  {
    id: 'mobile',
    label: label('mobile'),
    width: 'normal',
    cell: (person) => <span>{person.mobileTyped ?? person.mobile}</span>,
    text: (person) => person.mobile ?? '',
  },
  {
    id: 'countryCode',
    label: label('country'),
    width: 'normal',
    sortKey: 'countryCode',
    cell: (person) => <CountryName code={person.countryCode} />,
    text: (person) => person.countryCode ?? '',
  },
  {
    id: 'tags',
    label: label('tags'),
    width: 'normal',
    cell: (person) => <TagPills names={person.tags} />,
    text: (person) => person.tags.join(', '),
  },
  {
    id: 'owner',
    exportAs: ['owner.name'],
    label: label('owner'),
    width: 'normal',
    cell: (person) => <span>{person.owner?.name}</span>,
    text: (person) => person.owner?.name ?? '',
  },
  {
    id: 'lastActivityAt',
    label: label('lastActivityAt'),
    width: 'normal',
    sortKey: 'lastActivityAt',
    cell: (person) => <RelativeDate at={person.lastActivityAt} />,
    text: (person) => person.lastActivityAt ?? '',
  },
  {
    id: 'updatedAt',
    label: label('updatedAt'),
    width: 'normal',
    sortKey: 'updatedAt',
    cell: (person) => <RelativeDate at={person.updatedAt} />,
    text: (person) => person.updatedAt,
  },
  {
    id: 'createdAt',
    label: label('createdAt'),
    width: 'normal',
    sortKey: 'createdAt',
    cell: (person) => <RelativeDate at={person.createdAt} />,
    text: (person) => person.createdAt,
  },
];

function Organisations({ person }: { person: Person }) {
  const [first, ...others] = person.organisations;
  if (!first) return null;
  return (
    <span>
      {first.name}
      {others.length > 0 ? ` +${others.length}` : ''}
    </span>
  );
}
