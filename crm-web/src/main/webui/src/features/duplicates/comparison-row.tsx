import { Radio } from '@mantine/core';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { factOf } from '@/shared/records/fact-path';
import { FactValue, isEmpty } from '@/shared/records/fact-value';
import type { ListedRecord } from '@/shared/records/kinds';
import classes from './duplicates.module.css';
import { winner, type ComparedFact, type MergeChoice } from './merge-choice';

interface Props {
  row: ComparedFact;
  records: ListedRecord[];
  choice: MergeChoice;
  onChoice: (choice: MergeChoice) => void;
}

/** One field of all records: a choice where they differ. */
export function ComparisonRow({ row, records, choice, onChoice }: Props) {
  const { t } = useTranslation('duplicates');
  const { fact, isSame, isUnited } = row;
  const label = t(fact.label);
  const chosen = winner(fact, records, choice);
  const choose = (id: number) =>
    onChoice({ ...choice, chosen: { ...choice.chosen, [fact.name]: id } });
  return (
    <tr>
      <th scope="row" className={classes.field}>
        {label}
        {isUnited && !isSame ? <span className={classes.hint}>{t('united')}</span> : null}
      </th>
      {records.map((record) => {
        const value = factOf(record, fact.name);
        const shown = isEmpty(value) ? (
          <span className={classes.none}>{t('nothing')}</span>
        ) : (
          <FactValue fact={fact} value={value} record={record} />
        );
        const isKept = isUnited || chosen === record.id;
        return (
          <td key={record.id} className={clsx(classes.value, !isSame && isKept && classes.kept)}>
            {isSame || isUnited ? (
              shown
            ) : (
              <Radio
                size="xs"
                name={`field-${fact.name}`}
                classNames={{ body: classes.option, labelWrapper: classes.optionLabel }}
                label={shown}
                checked={isKept}
                onChange={() => choose(record.id)}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}
