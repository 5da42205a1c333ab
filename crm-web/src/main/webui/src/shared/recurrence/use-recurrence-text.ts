import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { parseRecurrence, WEEKDAYS, type Recurrence, type Weekday } from './recurrence';

/** The fifth of January 2026 was a Monday. */
const SOME_MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

export function useWeekdayNames(width: 'long' | 'short'): Record<Weekday, string> {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: width, timeZone: 'UTC' });
    const names = WEEKDAYS.map((day, index) => [day, format.format(SOME_MONDAY + index * DAY_MS)]);
    return Object.fromEntries(names) as Record<Weekday, string>;
  }, [i18n.language, width]);
}

/** A rule as one says it: «Every 2 weeks on Monday and Thursday, until 31 Dec 2026». */
export function useRecurrenceText(): (rule: Recurrence) => string {
  const { t, i18n } = useTranslation('recurrence');
  const format = useFormat();
  const names = useWeekdayNames('long');
  return useCallback(
    (rule) => {
      const words = [
        t(`${rule.afterCompletion ? 'after' : 'every'}.${rule.unit}`, { count: rule.interval }),
      ];
      if (rule.weekdays.length > 0) {
        const days = WEEKDAYS.filter((day) => rule.weekdays.includes(day)).map((day) => names[day]);
        words.push(t('on', { days: new Intl.ListFormat(i18n.language).format(days) }));
      }
      const end = [
        rule.until === null ? '' : t('until', { day: format.date(rule.until) }),
        rule.count === null ? '' : t('times', { count: rule.count }),
      ];
      return [words.join(' '), ...end.filter(Boolean)].join(', ');
    },
    [t, i18n.language, format, names],
  );
}

export function useRuleText(): (rule: string) => string {
  const words = useRecurrenceText();
  return useCallback(
    (rule) => {
      const parsed = parseRecurrence(rule);
      return parsed === null || parsed.others.length > 0 ? rule : words(parsed);
    },
    [words],
  );
}
