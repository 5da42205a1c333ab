import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type ChangeItem } from '../changes/api';
import { FieldChanges } from '../changes/field-changes';
import type { RecordResource } from '../records/kinds';
import { useRecordWords } from '../records/use-record-words';
import type { BulkAnswer } from './api';
import classes from './bulk.module.css';
import { useBulkWords } from './use-bulk-words';

interface Props {
  resource: RecordResource;
  answer: BulkAnswer | undefined;
  isLoading: boolean;
  /** How many records were named, to say when some of them are out of reach. */
  asked: number | null;
  hint?: string;
}

const SHOWN = 5;

/** What would change, what would stay and why, and the first changes before and after. */
export function BulkPreview({ resource, answer, isLoading, asked, hint }: Props) {
  const { t } = useTranslation('bulk');
  const words = useRecordWords();
  const bulkWords = useBulkWords();
  if (!answer) {
    return (
      <div className={classes.preview} role="status">
        {isLoading ? <Loader size="xs" aria-label={t('working')} /> : null}
        <span className={classes.quiet}>{isLoading ? t('working') : hint}</span>
      </div>
    );
  }
  const gone = asked === null ? 0 : asked - answer.matched;
  const stays = bulkWords.reasons(answer);
  return (
    <div className={classes.preview} aria-busy={isLoading}>
      <div className={classes.verdict} role="status">
        <span className={classes.changed}>
          {answer.changed === 0
            ? t('noneChanges')
            : t('changes', { records: words.count(resource, answer.changed) })}
        </span>
        {stays.length > 0 ? (
          <span className={classes.quiet}>
            {t('stays', { count: answer.skipped, reasons: stays.join(', ') })}
          </span>
        ) : null}
        {gone > 0 ? <span className={classes.quiet}>{t('gone', { count: gone })}</span> : null}
      </div>
      <Sample answer={answer} />
    </div>
  );
}

function Sample({ answer }: { answer: BulkAnswer }) {
  const { t } = useTranslation('bulk');
  const records = byRecord(answer.sample).slice(0, SHOWN);
  if (records.length === 0) return null;
  return (
    <ul className={classes.sample}>
      {records.map((items) => (
        <SampleRow key={items[0]?.recordId} items={items} />
      ))}
      {answer.changed > records.length ? (
        <li className={classes.quiet}>{t('more', { count: answer.changed - records.length })}</li>
      ) : null}
    </ul>
  );
}

function SampleRow({ items }: { items: ChangeItem[] }) {
  const [first] = items;
  // That it goes into the trash, or out of it, is what the dialog says already.
  const changes = fieldsOf(items).filter(({ field }) => field !== 'deletedAt');
  return (
    <li className={classes.sampleRow}>
      <span className={classes.sampleName}>{first?.label ?? `#${first?.recordId ?? ''}`}</span>
      {changes.length > 0 ? <FieldChanges changes={changes} operation="update" /> : null}
    </li>
  );
}

function byRecord(items: ChangeItem[]): ChangeItem[][] {
  const groups = new Map<number, ChangeItem[]>();
  for (const item of items) {
    groups.set(item.recordId, [...(groups.get(item.recordId) ?? []), item]);
  }
  return [...groups.values()];
}
