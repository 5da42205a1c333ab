import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../records/use-record-words';
import type { BulkAction, BulkAnswer } from './api';

export interface BulkWords {
  /** «Tagged 214 people, 3 stay as they were». */
  done: (resource: string, action: BulkAction, answer: BulkAnswer) => string;
  /** Why some stay as they are: «2 have it already». */
  reasons: (answer: BulkAnswer) => string[];
}

export function useBulkWords(): BulkWords {
  const { t, i18n } = useTranslation('bulk');
  const words = useRecordWords();
  const reason = useCallback(
    ([code, count]: [string, number]) => {
      if (i18n.exists(`reason.${code}_other`, { ns: 'bulk' })) {
        return t(`reason.${code}`, { count });
      }
      const rule = i18n.exists(`fieldError.${code}`, { ns: 'shared' })
        ? t(`shared:fieldError.${code}`)
        : code;
      return t('reason.other', { count, rule });
    },
    [t, i18n],
  );
  return useMemo(
    () => ({
      done: (resource, action, { changed, skipped }) => {
        const text = t(`done.${action}`, { records: words.count(resource, changed) });
        return skipped === 0 ? text : `${text} · ${t('stayed', { count: skipped })}`;
      },
      reasons: (answer) => Object.entries(answer.reasons).map(reason),
    }),
    [t, words, reason],
  );
}
