import { CountryName } from '@/shared/records/country-name';
import { TagPills } from '@/shared/records/tag-pills';
import { OrganisationAvatar } from '@/shared/ui/avatar';
import { Money } from '@/shared/ui/money';
import { RelativeDate } from '@/shared/ui/relative-date';
import type { DataColumn } from '@/shared/ui/table/columns';
import { Choice, PeopleCount, Stage } from './organisation-cells';
import type { Organisation } from './organisation';

const label = (name: string) => `records:field.${name}`;

/** A column that shows a text of the record as it is. */
function plain(
  id: 'email' | 'website' | 'lei' | 'siret' | 'registrationNumber',
  width: DataColumn<Organisation>['width'],
): DataColumn<Organisation> {
  return {
    id,
    label: label(id),
    width,
    cell: (organisation) => <span>{organisation[id]}</span>,
    text: (organisation) => organisation[id] ?? '',
  };
}

/** Columns are called as the server's fields are; exportAs says where the export differs. */
export const organisationColumns: DataColumn<Organisation>[] = [
  {
    id: 'name',
    label: label('name'),
    width: 'name',
    sortKey: 'name',
    cell: (organisation) => (
      <>
        <OrganisationAvatar name={organisation.name} />
        <span>{organisation.name}</span>
      </>
    ),
    text: (organisation) => organisation.name,
  },
  {
    id: 'type',
    label: label('type'),
    width: 'normal',
    sortKey: 'type',
    cell: (organisation) => <Choice field="type" code={organisation.type} />,
    text: (organisation) => organisation.type,
  },
  {
    id: 'category',
    label: label('category'),
    width: 'normal',
    sortKey: 'category',
    cell: (organisation) => <Choice field="category" code={organisation.category} />,
    text: (organisation) => organisation.category ?? '',
  },
  {
    id: 'pipelineStage',
    label: label('pipelineStage'),
    width: 'normal',
    sortKey: 'pipelineStage',
    cell: (organisation) => <Stage code={organisation.pipelineStage} />,
    text: (organisation) => organisation.pipelineStage,
  },
  {
    id: 'city',
    label: label('city'),
    width: 'normal',
    sortKey: 'city',
    cell: (organisation) => <span>{organisation.city}</span>,
    text: (organisation) => organisation.city ?? '',
  },
  {
    id: 'countryCode',
    label: label('country'),
    width: 'normal',
    sortKey: 'countryCode',
    cell: (organisation) => <CountryName code={organisation.countryCode} />,
    text: (organisation) => organisation.countryCode ?? '',
  },
  {
    id: 'peopleCount',
    exportAs: [],
    label: 'organisations:people',
    width: 'narrow',
    numeric: true,
    cell: (organisation) => <PeopleCount organisation={organisation} />,
    text: (organisation) => String(organisation.peopleCount),
  },
  {
    id: 'aum',
    exportAs: ['aum.amount', 'aum.currency'],
    label: label('aum'),
    width: 'normal',
    sortKey: 'aum',
    numeric: true,
    cell: (organisation) => <Money value={organisation.aum} compact />,
    text: (organisation) => organisation.aum?.amount ?? '',
  },
  {
    id: 'potential',
    exportAs: ['potential.amount', 'potential.currency'],
    label: label('potential'),
    width: 'normal',
    sortKey: 'potential',
    numeric: true,
    cell: (organisation) => <Money value={organisation.potential} compact />,
    text: (organisation) => organisation.potential?.amount ?? '',
  },
  {
    id: 'tags',
    label: label('tags'),
    width: 'normal',
    cell: (organisation) => <TagPills names={organisation.tags} />,
    text: (organisation) => organisation.tags.join(', '),
  },
  {
    id: 'owner',
    exportAs: ['owner.name'],
    label: label('owner'),
    width: 'normal',
    cell: (organisation) => <span>{organisation.owner?.name}</span>,
    text: (organisation) => organisation.owner?.name ?? '',
  },
  plain('email', 'wide'),
  plain('website', 'wide'),
  plain('registrationNumber', 'normal'),
  plain('lei', 'wide'),
  plain('siret', 'normal'),
  {
    id: 'lastActivityAt',
    label: label('lastActivityAt'),
    width: 'normal',
    sortKey: 'lastActivityAt',
    cell: (organisation) => <RelativeDate at={organisation.lastActivityAt} />,
    text: (organisation) => organisation.lastActivityAt ?? '',
  },
  {
    id: 'updatedAt',
    label: label('updatedAt'),
    width: 'normal',
    sortKey: 'updatedAt',
    cell: (organisation) => <RelativeDate at={organisation.updatedAt} />,
    text: (organisation) => organisation.updatedAt,
  },
];
