import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../api/page';
import { FactEditor } from '../records/fact-editor';
import type { Fact } from '../records/kinds';
import type { ShownOrder } from './appearance';
import { BulkDialog, type BulkDialogProps } from './bulk-dialog';

/** A task is assigned to whoever does it, a person or an organisation to whoever looks after it. */
function assigning(fact: Fact, user: Reference | null): ShownOrder {
  const id = user?.id ?? null;
  const shown = { [fact.name]: user };
  return fact.name === 'owner'
    ? { action: 'assign', params: { ownerId: id }, shown }
    : { action: 'update', params: { fields: { [fact.writeAs ?? fact.name]: id } }, shown };
}

export function AssignDialog({ fact, ...props }: BulkDialogProps & { fact: Fact }) {
  const { t } = useTranslation('bulk');
  const [user, setUser] = useState<Reference | null>(null);
  const [isNobody, setNobody] = useState(false);
  const [order, setOrder] = useState<ShownOrder | null>(null);
  const choose = (chosen: Reference | null, nobody: boolean) => {
    setUser(chosen);
    setNobody(nobody);
    setOrder(chosen || nobody ? assigning(fact, chosen) : null);
  };
  return (
    <BulkDialog {...props} title={t('title.assign')} order={order} hint={t('hint.assign')}>
      {(errorOf) => (
        <>
          <FactEditor
            fact={fact}
            label={t(fact.label)}
            value={user}
            error={errorOf(fact.writeAs ?? fact.name)}
            onChange={(value) => choose(value as Reference | null, false)}
            opensAtOnce
          />
          <Checkbox
            label={t('nobody')}
            checked={isNobody}
            onChange={(event) => choose(null, event.currentTarget.checked)}
          />
        </>
      )}
    </BulkDialog>
  );
}
