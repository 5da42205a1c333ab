import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '@/shared/custom-fields/api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { fieldUsage } from './api';

/** «142 people have a value, 3 of them in the trash.» Empty while they are being counted. */
export function useUsageText(field: CustomField): { text: string; isCounted: boolean } {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const { data, isError } = useQuery(fieldUsage(field));
  if (!data) return { text: isError ? t('notCounted') : t('counting'), isCounted: isError };
  if (data.records === 0) return { text: t('unused'), isCounted: true };
  const records = words.count(field.resource, data.records);
  const text =
    data.trashed === 0
      ? t('used', { records, count: data.records })
      : t('usedAndTrashed', { records, count: data.records, trashed: data.trashed });
  return { text, isCounted: true };
}
