import { useState } from 'react';
import { RecordPage } from '@/shared/records/record-page';
import { EraseDialog } from './erase-dialog';
import type { Person } from './person';
import { PersonMenu } from './person-menu';
import { PersonOrganisations } from './person-organisations';
import { personKind } from './person-kind';

export function Component() {
  const [erasing, setErasing] = useState<Person | null>(null);
  return (
    <>
      <RecordPage
        kind={personKind}
        rail={PersonOrganisations}
        menu={(person) => <PersonMenu person={person} onErase={() => setErasing(person)} />}
      />
      {erasing ? <EraseDialog person={erasing} onClose={() => setErasing(null)} /> : null}
    </>
  );
}
