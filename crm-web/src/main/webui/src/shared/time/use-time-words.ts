import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentTimeZone, useFormat } from '../i18n/use-format';
import { addDays, dayOf } from './zoned';

export interface TimeWords {
  /** «Today», «Yesterday», «Tomorrow», else the day by its name; days begin where the user is. */
  day: (iso: string, now?: number) => string;
  /** «45 min», «1 h 30». */
  duration: (minutes: number) => string;
}

export function useTimeWords(): TimeWords {
  const { t } = useTranslation('time');
  const format = useFormat();
  return useMemo(() => {
    const zone = currentTimeZone();
    return {
      day: (iso, now = Date.now()) => {
        const today = dayOf(new Date(now).toISOString(), zone);
        const day = iso.length === 10 ? iso : dayOf(iso, zone);
        if (day === today) return t('today');
        if (day === addDays(today, -1)) return t('yesterday');
        if (day === addDays(today, 1)) return t('tomorrow');
        return format.day(iso, now);
      },
      duration: (minutes) => {
        const hours = Math.floor(minutes / 60);
        const rest = minutes % 60;
        if (hours === 0) return t('minutesShort', { count: minutes });
        return rest === 0
          ? t('hoursShort', { hours })
          : t('hoursAndMinutes', { hours, minutes: String(rest).padStart(2, '0') });
      },
    };
  }, [t, format]);
}
