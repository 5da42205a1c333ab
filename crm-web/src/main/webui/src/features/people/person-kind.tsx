import { IconUsers } from '@tabler/icons-react';
import type { Fact, RecordKind } from '@/shared/records/kinds';
import { PersonAvatar } from '@/shared/ui/avatar';
import { personColumns } from './person-columns';
import { personName, type Person } from './person';

const field = (name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact => ({
  name,
  label: `records:field.${name}`,
  kind,
  optional: true,
  ...more,
});

const NAMES = [field('firstName', 'text'), field('lastName', 'text')];
const REACH = [
  field('email', 'email'),
  field('phone', 'phone'),
  field('mobile', 'phone'),
  field('linkedinUrl', 'url'),
];
const ABOUT = [
  field('jobTitle', 'text'),
  field('countryCode', 'country'),
  field('language', 'language'),
];
const WORK = [field('owner', 'user', { writeAs: 'ownerId' }), field('tags', 'tags')];
const NOTES = [field('notes', 'multiline')];

export const personKind: RecordKind<Person> = {
  resource: 'people',
  words: 'people',
  icon: IconUsers,
  symbol: ({ record, size }) => <PersonAvatar name={personName(record)} size={size} />,
  columns: personColumns,
  defaultColumns: ['organisations', 'jobTitle', 'email', 'phone', 'tags', 'owner'],
  nameOf: personName,
  subtitleOf: (person) =>
    [person.jobTitle, person.organisations.find((link) => link.primary)?.name]
      .filter(Boolean)
      .join(' · ') || null,
  sections: [
    { facts: [...NAMES, ...ABOUT.slice(0, 1), ...REACH] },
    { label: 'people:section.about', facts: ABOUT.slice(1) },
    {
      label: 'people:section.work',
      facts: [
        ...WORK,
        field('active', 'flag', { optional: false }),
        field('emailUnsubscribed', 'flag', { optional: false }),
      ],
    },
    {
      label: 'people:section.more',
      facts: [field('personalEmail', 'email'), field('otherEmails', 'words'), ...NOTES],
    },
  ],
};

export const createSections = [
  { facts: [...NAMES, ...REACH.slice(0, 3)] },
  { label: 'people:section.about', facts: ABOUT },
  { label: 'people:section.work', facts: [...WORK, ...NOTES] },
];
