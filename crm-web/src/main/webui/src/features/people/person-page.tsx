import { RecordPage } from '@/shared/records/record-page';
import { PersonOrganisations } from './person-organisations';
import { personKind } from './person-kind';

export function Component() {
  return <RecordPage kind={personKind} rail={PersonOrganisations} />;
}
