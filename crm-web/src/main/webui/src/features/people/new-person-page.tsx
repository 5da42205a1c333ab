import { CreatePage } from '@/shared/records/create-page';
import { createSections, personKind } from './person-kind';

export function Component() {
  return <CreatePage kind={personKind} sections={createSections} />;
}
