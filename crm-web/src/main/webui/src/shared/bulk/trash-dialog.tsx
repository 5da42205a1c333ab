import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownOrder } from './appearance';
import { BulkDialog, type BulkDialogProps } from './bulk-dialog';
import classes from './bulk.module.css';

/** Into the trash, or out of it: nothing to choose, but worth a look at how many there are. */
export function TrashDialog({
  action,
  ...props
}: BulkDialogProps & { action: 'delete' | 'restore' }) {
  const { t } = useTranslation('bulk');
  const [order] = useState<ShownOrder>({ action, params: {} });
  return (
    <BulkDialog {...props} title={t(`title.${action}`)} order={order}>
      {() => <p className={classes.text}>{t(`text.${action}`)}</p>}
    </BulkDialog>
  );
}
