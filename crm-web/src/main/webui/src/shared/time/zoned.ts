/*
 * Moments travel as instants in UTC; people think in the clock on their wall. A wall time is written
 * as date pickers write it: «2026-11-22 14:30:00».
 */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The clock of a zone at an instant. */
export function wallTime(iso: string, timeZone: string): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(iso));
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = wallTime(new Date(instant).toISOString(), timeZone);
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.trunc(instant / 1000) * 1000;
}

/** The instant at which a zone's clock shows a wall time; an hour that spring skips moves forward. */
export function instantOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const near = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(near, timeZone)).toISOString().replace('.000Z', 'Z');
}

/** The calendar day of an instant where the user is. */
export function dayOf(iso: string, timeZone: string): string {
  return wallTime(iso, timeZone).slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** A moment without its seconds, for fields in which nobody types seconds. */
export function toMinute(instant: number): string {
  return new Date(Math.trunc(instant / MINUTE_MS) * MINUTE_MS).toISOString().replace('.000Z', 'Z');
}
