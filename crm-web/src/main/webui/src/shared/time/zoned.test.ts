import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf, wallTime, weekdayOf } from './zoned';

describe('wall times', () => {
  it('shows the clock of the zone', () => {
    expect(wallTime('2026-11-22T19:30:00Z', 'Europe/Paris')).toBe('2026-11-22 20:30:00');
    expect(wallTime('2026-07-01T22:30:00Z', 'Europe/Paris')).toBe('2026-07-02 00:30:00');
    expect(wallTime('2026-01-01T00:00:00Z', 'America/New_York')).toBe('2025-12-31 19:00:00');
  });

  it.each(['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
    'comes back to the same instant in %s on every day of a year',
    (zone) => {
      for (let day = 0; day < 365; day += 1) {
        const iso = `${addDays('2026-01-01', day)}T12:34:00Z`;
        expect(instantOf(wallTime(iso, zone), zone)).toBe(iso);
      }
    },
  );

  it('moves an hour that spring skips to the one after it', () => {
    expect(instantOf('2026-03-29 02:30:00', 'Europe/Paris')).toBe('2026-03-29T01:30:00Z');
    expect(wallTime('2026-03-29T01:30:00Z', 'Europe/Paris')).toBe('2026-03-29 03:30:00');
  });

  it('takes one of the two hours that autumn repeats', () => {
    const instant = instantOf('2026-10-25 02:30:00', 'Europe/Paris');
    expect(wallTime(instant, 'Europe/Paris')).toBe('2026-10-25 02:30:00');
  });
});

describe('days', () => {
  it('begin at midnight where the user is', () => {
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Paris')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22');
  });

  it('are added over the ends of months and counted from Monday', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });
});
