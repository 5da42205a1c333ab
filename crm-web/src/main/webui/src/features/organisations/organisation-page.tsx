import { RecordPage } from '@/shared/records/record-page';
import { OrganisationPeople } from './organisation-people';
import { organisationKind } from './organisation-kind';

export function Component() {
  return <RecordPage kind={organisationKind} rail={OrganisationPeople} />;
}
