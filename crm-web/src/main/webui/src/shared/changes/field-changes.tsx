import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangeItem, NamedChange } from './api';
import classes from './changes.module.css';
import { useChangeWords } from './use-change-words';

interface Props {
  changes: NamedChange[];
  operation: ChangeItem['operation'];
}

export function FieldChanges({ changes, operation }: Props) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const empty = <span className={classes.emptyValue}>{t('emptyValue')}</span>;
  return (
    <dl className={classes.fields}>
      {changes.map((change) => {
        const before = words.before(change);
        const after = words.after(change);
        const both = operation === 'update' && before !== '';
        return (
          <div key={change.key} className={classes.field}>
            <dt>{words.field(change)}</dt>
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
