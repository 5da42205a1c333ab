import { RecordListPage } from '@/shared/records/record-list-page';
import { organisationKind } from './organisation-kind';

export function Component() {
  return <RecordListPage kind={organisationKind} />;
}
