import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;

export interface Formats {
  number: (value: number) => string;
  /** With all the decimals that it has. */
  decimal: (value: number) => string;
  money: (amount: string, currency: string, compact?: boolean) => string;
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** Date and time in few letters: «22 Nov 2026, 14:30». */
  moment: (iso: string) => string;
  time: (iso: string) => string;
  /** «23 Nov», with the year when it is another one than this. */
  dayMonth: (iso: string, now?: number) => string;
  /** «Mon 23 Nov». */
  shortDay: (iso: string) => string;
  /** «Sunday 22 November», with the year when it is another one than this. */
  day: (iso: string, now?: number) => string;
  /** «2 hours ago» within seven days, the date after that. */
  relative: (iso: string, now?: number) => string;
  country: (code: string) => string;
  language: (code: string) => string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function relativeText(format: Intl.RelativeTimeFormat, delta: number): string {
  const [unit, size] = STEPS.find(([, ms]) => Math.abs(delta) >= ms) ?? ['second', 1000];
  // Below a minute seconds would tick; «now» is enough.
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(Math.trunc(delta / size), unit);
}

/** A bare date (2026-01-31) must not move to the day before west of Greenwich. */
function toDate(iso: string): Date {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00`) : new Date(iso);
}

function capitalised(text: string | undefined, fallback: string): string {
  return text ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : fallback;
}

export function makeFormats(locale: string, timeZone?: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const dateOptions: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  };
  const localDate = new Intl.DateTimeFormat(locale, dateOptions);
  const zonedDate = new Intl.DateTimeFormat(locale, { ...dateOptions, timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const shortDay = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const zoneOf = (iso: string) => (iso.length === 10 ? undefined : timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const date = (iso: string) => (iso.length === 10 ? localDate : zonedDate).format(toDate(iso));
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    money: (amount, currency, compact = false) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: compact ? 'compact' : 'standard',
        minimumFractionDigits: 0,
        maximumFractionDigits: compact ? 1 : 2,
      }).format(Number(amount)),
    date,
    dateTime: (iso) => dateTime.format(toDate(iso)),
    moment: (iso) => moment.format(toDate(iso)),
    time: (iso) => time.format(toDate(iso)),
    dayMonth: (iso, now = Date.now()) =>
      isSameYear(locale, timeZone, iso, now) ? dayMonth.format(toDate(iso)) : date(iso),
    shortDay: (iso) => shortDay.format(toDate(iso)),
    day: (iso, now = Date.now()) => capitalised(dayText(locale, zoneOf(iso), iso, now), iso),
    relative: (iso, now = Date.now()) => {
      const delta = toDate(iso).getTime() - now;
      return Math.abs(delta) < 7 * DAY_MS ? relativeText(relative, delta) : date(iso);
    },
    country: (code) =>
      capitalised(
        safely(() => countries.of(code)),
        code,
      ),
    language: (code) =>
      capitalised(
        safely(() => languages.of(code)),
        code,
      ),
  };
}

function isSameYear(
  locale: string,
  timeZone: string | undefined,
  iso: string,
  now: number,
): boolean {
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
  return year.format(toDate(iso)) === year.format(now);
}

function dayText(locale: string, timeZone: string | undefined, iso: string, now: number): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: isSameYear(locale, timeZone, iso, now) ? undefined : 'numeric',
    timeZone,
  }).format(toDate(iso));
}

/** Intl throws on a code of the wrong shape; such a code is shown as it is. */
function safely(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

let userTimeZone: string | undefined;

/** Times show in the signed-in user's zone, wherever the browser is. */
export function setUserTimeZone(zone: string | undefined): void {
  userTimeZone = zone;
}

/** Where the signed-in user lives; the browser's own zone until that is known. */
export function currentTimeZone(): string {
  return userTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function useFormat(): Formats {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'fr' ? 'fr-FR' : 'en-GB';
  return useMemo(() => makeFormats(locale, userTimeZone), [locale]);
}
