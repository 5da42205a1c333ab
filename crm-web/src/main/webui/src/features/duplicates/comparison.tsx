import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { recordPath, type Fact, type ListedRecord, type RecordKind } from '@/shared/records/kinds';
import { ComparisonRow } from './comparison-row';
import classes from './duplicates.module.css';
import { compare, type MergeChoice } from './merge-choice';

interface Props {
  kind: RecordKind<ListedRecord>;
  facts: Fact[];
  records: ListedRecord[];
  choice: MergeChoice;
  onChoice: (choice: MergeChoice) => void;
}

/** Records side by side: which one stays, and which value of each field. */
export function Comparison({ kind, facts, records, choice, onChoice }: Props) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const rows = compare(facts, records);
  const differing = rows.filter((row) => !row.isSame);
  const others = rows.filter((row) => row.isSame);
  const rowProps = { records, choice, onChoice };
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td className={classes.corner} />
            {records.map((record) => (
              <th key={record.id} scope="col" className={classes.column}>
                <div className={classes.head}>
                  <kind.symbol record={record} size="medium" />
                  <div className={classes.headText}>
                    <Link to={recordPath(kind.resource, record.id)} className={classes.name}>
                      {kind.nameOf(record)}
                    </Link>
                    <span className={classes.detail}>
                      {t('since', { date: format.date(record.createdAt) })}
                    </span>
                  </div>
                </div>
                <Radio
                  size="xs"
                  name="survivor"
                  label={t('keep')}
                  aria-label={t('keepRecord', { name: kind.nameOf(record), id: record.id })}
                  checked={choice.survivorId === record.id}
                  onChange={() => onChoice({ survivorId: record.id, chosen: {} })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map((row) => (
            <ComparisonRow key={row.fact.name} row={row} {...rowProps} />
          ))}
        </tbody>
        {others.length > 0 ? (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={records.length + 1} className={classes.group}>
                {t('noChoice')}
              </th>
            </tr>
            {others.map((row) => (
              <ComparisonRow key={row.fact.name} row={row} {...rowProps} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  );
}
