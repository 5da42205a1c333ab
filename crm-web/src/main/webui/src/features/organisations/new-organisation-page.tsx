import { CreatePage } from '@/shared/records/create-page';
import { createSections, organisationKind } from './organisation-kind';

export function Component() {
  return <CreatePage kind={organisationKind} sections={createSections} required={['name']} />;
}
