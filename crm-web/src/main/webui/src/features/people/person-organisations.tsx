import { AffiliationRail } from '@/shared/affiliations/affiliation-rail';
import { DuplicatesRail } from '@/shared/lookalikes/duplicates-rail';
import type { Person } from './person';

export function PersonOrganisations({ record }: { record: Person }) {
  return (
    <>
      <AffiliationRail side="person" recordId={record.id} isReadOnly={record.deletedAt !== null} />
      <DuplicatesRail resource="people" recordId={record.id} />
    </>
  );
}
