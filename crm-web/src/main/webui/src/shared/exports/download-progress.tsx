import { useTranslation } from 'react-i18next';
import type { Received } from '../api/download';
import { useFileSize } from '../files/use-file-size';
import { useFormat } from '../i18n/use-format';
import { Meter } from '../ui/meter';
import classes from './exports.module.css';

interface Props {
  received: Received | null;
  /** How many rows there should be, until the server has said it. */
  expected: number | null;
}

/** Rows as far as lines tell, and bytes in any case. */
export function DownloadProgress({ received, expected }: Props) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const fileSize = useFileSize();
  const total = received?.rows ?? expected;
  const isLined = received !== null && received.lines > 0 && total !== null;
  const done = isLined ? Math.min(received.lines, total) : 0;
  return (
    <div className={classes.progress}>
      <Meter label={t('downloading')} done={done} total={isLined ? total : null} />
      <div className={classes.figures} role="status">
        <span>
          {isLined
            ? t('rowsOf', { done: format.number(done), total: format.number(total) })
            : t('downloading')}
        </span>
        <span>{received ? fileSize(received.bytes) : ''}</span>
      </div>
    </div>
  );
}
