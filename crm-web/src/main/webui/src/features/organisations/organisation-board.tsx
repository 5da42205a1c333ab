import board from '@/shared/board/board.module.css';
import type { BoardKind } from '@/shared/board/types';
import { CountryName } from '@/shared/records/country-name';
import { OrganisationAvatar, PersonAvatar } from '@/shared/ui/avatar';
import { Money } from '@/shared/ui/money';
import type { Organisation } from './organisation';

export const organisationBoard: BoardKind<Organisation> = {
  resource: 'organisations',
  columnOf: (organisation) => organisation.pipelineStage,
  nameOf: (organisation) => organisation.name,
  hrefOf: (organisation) => `/organisations/${organisation.id}`,
  inColumn: (organisation, pipelineStage) => ({ ...organisation, pipelineStage }),
  sign: (organisation) => <OrganisationAvatar name={organisation.name} size="small" />,
  card: (organisation) => <OrganisationFacts organisation={organisation} />,
};

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const { city, countryCode, potential, probability, owner } = organisation;
  return (
    <div className={board.facts}>
      {potential?.amount ? <Money value={potential} compact /> : null}
      {probability === null ? null : <span>{probability} %</span>}
      <span className={board.fact}>{city ?? <CountryName code={countryCode} />}</span>
      {owner ? (
        <span className={board.last} title={owner.name}>
          <PersonAvatar name={owner.name} size="small" />
        </span>
      ) : null}
    </div>
  );
}
