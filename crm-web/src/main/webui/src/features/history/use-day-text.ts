import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';

const DAY_MS = 86_400_000;

/** «Today», «Yesterday», then the date; days begin at midnight where the user is. */
export function useDayText(): (at: string) => string {
  const { t } = useTranslation('history');
  const format = useFormat();
  return (at) => {
    const day = format.date(at);
    const now = Date.now();
    if (day === format.date(new Date(now).toISOString())) return t('today');
    if (day === format.date(new Date(now - DAY_MS).toISOString())) return t('yesterday');
    return day;
  };
}
