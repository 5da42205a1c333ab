import { dayOf } from '@/shared/time/zoned';
import type { Entry } from './api';

export interface Row {
  entry: Entry;
  /** The first of its day says which day it is. */
  startsDay: boolean;
}

/** Days begin at midnight where the user is. */
export function rowsByDay(entries: Entry[], timeZone: string): Row[] {
  let day = '';
  return entries.map((entry) => {
    const own = dayOf(entry.at, timeZone);
    const startsDay = own !== day;
    day = own;
    return { entry, startsDay };
  });
}
