import { RecordListPage } from '@/shared/records/record-list-page';
import { interactionKind } from './interaction-kind';

export function Component() {
  return <RecordListPage kind={interactionKind} />;
}
