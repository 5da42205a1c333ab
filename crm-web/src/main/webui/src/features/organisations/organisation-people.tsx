import { AffiliationRail } from '@/shared/affiliations/affiliation-rail';
import { DuplicatesRail } from '@/shared/lookalikes/duplicates-rail';
import type { Organisation } from './organisation';

export function OrganisationPeople({ record }: { record: Organisation }) {
  return (
    <>
      <AffiliationRail
        side="organisation"
        recordId={record.id}
        isReadOnly={record.deletedAt !== null}
      />
      <DuplicatesRail resource="organisations" recordId={record.id} />
    </>
  );
}
