import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { useRecordWords } from '@/shared/records/use-record-words';
import { RelativeDate } from '@/shared/ui/relative-date';
import { TagPill } from '@/shared/ui/tag-pill';
import classes from './imports.module.css';
import { VERDICTS, type Import, type ImportStatus } from './types';

const COLOURS: Record<ImportStatus | 'tried', string> = {
  analysed: 'grey',
  running: 'blue',
  succeeded: 'green',
  failed: 'red',
  cancelled: 'grey',
  tried: 'yellow',
};

export function ImportRow({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useRecordWords();
  const status = run.status === 'succeeded' && run.options?.dryRun ? 'tried' : run.status;
  const { counts } = run;
  const figures = VERDICTS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${format.number(counts[kind])} ${t(`counts.${kind}`).toLocaleLowerCase()}`,
  );
  return (
    <li className={classes.item}>
      <Link className={classes.itemLink} to={`/imports/${run.id}`}>
        <span className={classes.itemName}>{run.fileName}</span>
        <span className={classes.itemFacts}>
          {[words.resource(run.resource), ...figures].join(' · ')}
        </span>
      </Link>
      <TagPill colour={COLOURS[status]}>{t(`status.${status}`)}</TagPill>
      <span className={classes.itemDate}>
        <RelativeDate at={run.createdAt} />
      </span>
    </li>
  );
}
