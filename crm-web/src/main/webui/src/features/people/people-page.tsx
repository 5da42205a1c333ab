import { RecordListPage } from '@/shared/records/record-list-page';
import { personKind } from './person-kind';

export function Component() {
  return <RecordListPage kind={personKind} />;
}
