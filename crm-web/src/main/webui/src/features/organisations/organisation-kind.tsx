import { IconBuilding } from '@tabler/icons-react';
import type { Fact, RecordKind } from '@/shared/records/kinds';
import { OrganisationAvatar } from '@/shared/ui/avatar';
import { CATEGORIES, STAGES, TYPES, type Organisation } from './organisation';
import { organisationColumns } from './organisation-columns';

const field = (name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact => ({
  name,
  label: `records:field.${name}`,
  kind,
  optional: true,
  ...more,
});

const choice = (name: string, choices: string[], optional: boolean): Fact =>
  field(name, 'choice', { choices, choiceWords: `records:choice.${name}`, optional });

const NAME = field('name', 'text', { optional: false });
const WHAT = [choice('type', TYPES, false), choice('category', CATEGORIES, true)];
const REACH = [field('email', 'email'), field('phone', 'phone'), field('website', 'url')];
const PLACE = [
  field('address', 'text'),
  field('postalCode', 'text'),
  field('city', 'text'),
  field('countryCode', 'country'),
  field('language', 'language'),
];
const DEAL = [
  choice('pipelineStage', STAGES, false),
  field('potential', 'money'),
  field('probability', 'percent'),
];
const WORK = [field('owner', 'user', { writeAs: 'ownerId' }), field('tags', 'tags')];
const NUMBERS = [field('registrationNumber', 'text'), field('lei', 'text'), field('siret', 'text')];
const NOTES = [field('notes', 'multiline')];

export const organisationKind: RecordKind<Organisation> = {
  resource: 'organisations',
  words: 'organisations',
  icon: IconBuilding,
  symbol: ({ record, size }) => <OrganisationAvatar name={record.name} size={size} />,
  columns: organisationColumns,
  defaultColumns: ['type', 'pipelineStage', 'city', 'countryCode', 'peopleCount', 'tags', 'owner'],
  nameOf: (organisation) => organisation.name,
  subtitleOf: (organisation) => organisation.city,
  sections: [
    { facts: [NAME, ...WHAT, ...REACH] },
    {
      label: 'organisations:section.deal',
      facts: [...DEAL, field('aum', 'money'), field('strategies', 'words')],
    },
    { label: 'organisations:section.place', facts: PLACE },
    {
      label: 'organisations:section.work',
      facts: [...WORK, field('active', 'flag', { optional: false })],
    },
    { label: 'organisations:section.numbers', facts: NUMBERS },
    { label: 'organisations:section.notes', facts: [field('description', 'multiline'), ...NOTES] },
  ],
};

export const createSections = [
  { facts: [NAME, ...WHAT, ...REACH] },
  { label: 'organisations:section.place', facts: PLACE },
  { label: 'organisations:section.deal', facts: DEAL },
  { label: 'organisations:section.numbers', facts: NUMBERS },
  { label: 'organisations:section.work', facts: [...WORK, ...NOTES] },
];
