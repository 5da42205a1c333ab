import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../records/use-record-words';
import type { ChangeItem, FieldChange } from './api';
import classes from './changes.module.css';
import { useValueText } from './use-value-text';

interface Props {
  changes: (FieldChange & { key: string })[];
  operation: ChangeItem['operation'];
}

export function FieldChanges({ changes, operation }: Props) {
  const { t } = useTranslation('changes');
  const words = useRecordWords();
  const valueText = useValueText();
  const empty = <span className={classes.emptyValue}>{t('emptyValue')}</span>;
  return (
    <dl className={classes.fields}>
      {changes.map((change) => {
        const before = valueText(change.field, change.before, change.beforeLabel);
        const after = valueText(change.field, change.after, change.afterLabel);
        const both = operation === 'update' && before !== '';
        return (
          <div key={change.key} className={classes.field}>
            <dt>{words.field(change.field)}</dt>
            <dd>
              {both || operation === 'delete' ? (
                <del className={classes.before}>{before || empty}</del>
              ) : null}
              {both ? (
                <IconArrowRight
                  className={classes.arrow}
                  size={12}
                  stroke={1.75}
                  aria-label={t('becomes')}
                />
              ) : null}
              {operation === 'delete' ? null : (
                <ins className={classes.after}>{after || empty}</ins>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
