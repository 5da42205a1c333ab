import { addDays, dayOf, instantOf, weekdayOf } from './zoned';

export type QuickDate = 'tomorrow' | 'inThreeDays' | 'nextWeek' | 'inOneMonth';

export const QUICK_DATES: QuickDate[] = ['tomorrow', 'inThreeDays', 'nextWeek', 'inOneMonth'];

const MORNING = '09:00:00';

function daysAhead(choice: QuickDate, today: string): number {
  switch (choice) {
    case 'tomorrow':
      return 1;
    case 'inThreeDays':
      return 3;
    case 'nextWeek':
      return 8 - weekdayOf(today);
    case 'inOneMonth':
      return 30;
  }
}

/** The morning that people mean by «next week»: its Monday at nine. */
export function quickDate(choice: QuickDate, timeZone: string, now = Date.now()): string {
  const today = dayOf(new Date(now).toISOString(), timeZone);
  return instantOf(`${addDays(today, daysAhead(choice, today))} ${MORNING}`, timeZone);
}
