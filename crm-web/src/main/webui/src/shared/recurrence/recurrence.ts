/** The part of RFC 5545 that tasks repeat by. */

export const UNITS = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Unit = (typeof UNITS)[number];

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Recurrence {
  unit: Unit;
  interval: number;
  /** Counted from the day on which the task gets done, not from the day it was due. */
  afterCompletion: boolean;
  weekdays: Weekday[];
  /** How often in all. */
  count: number | null;
  /** The last day on which it may fall due. */
  until: string | null;
  /** Parts that this page has no control for; they stay as they are. */
  others: [string, string][];
}

export const WEEKLY: Recurrence = {
  unit: 'weekly',
  interval: 1,
  afterCompletion: false,
  weekdays: [],
  count: null,
  until: null,
  others: [],
};

/** The product's own part of a rule: FROM=COMPLETION. */
const FROM = 'FROM';
const COMPLETION = 'COMPLETION';

function isWeekday(text: string): text is Weekday {
  return (WEEKDAYS as readonly string[]).includes(text);
}

function isUnit(text: string): text is Unit {
  return (UNITS as readonly string[]).includes(text);
}

/** Null for a rule that this page cannot show without changing what it means. */
export function parseRecurrence(text: string): Recurrence | null {
  const parts = text
    .replace(/^RRULE:/i, '')
    .split(';')
    .filter(Boolean)
    .map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.toUpperCase(), value.toUpperCase()];
    });
  const take = (name: string) => parts.find(([candidate]) => candidate === name)?.[1];
  const unit = take('FREQ')?.toLowerCase() ?? '';
  const weekdays = (take('BYDAY') ?? '').split(',').filter(Boolean);
  if (!isUnit(unit) || !weekdays.every(isWeekday)) return null;
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', FROM];
  return {
    unit,
    interval: Number(take('INTERVAL') ?? 1),
    afterCompletion: take(FROM) === COMPLETION,
    weekdays,
    count: take('COUNT') === undefined ? null : Number(take('COUNT')),
    until: dayOfUntil(take('UNTIL')),
    others: parts.filter(([name]) => !known.includes(name)),
  };
}

function dayOfUntil(text: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(text ?? '') ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}

export function formatRecurrence(rule: Recurrence): string {
  const parts: [string, string | number | null][] = [
    ['FREQ', rule.unit.toUpperCase()],
    ['INTERVAL', rule.interval === 1 ? null : rule.interval],
    ['BYDAY', rule.unit === 'weekly' && !rule.afterCompletion ? rule.weekdays.join(',') : null],
    ['COUNT', rule.count],
    ['UNTIL', rule.until?.replaceAll('-', '') ?? null],
    [FROM, rule.afterCompletion ? COMPLETION : null],
    ...rule.others,
  ];
  return parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .join(';');
}
