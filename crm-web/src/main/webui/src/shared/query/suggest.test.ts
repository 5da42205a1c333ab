import { expect, it } from 'vitest';
import type { QueryField } from './fields-api';
import { suggest, type Vocabulary } from './suggest';

const until: QueryField = {
  name: 'custom.kycUntil',
  type: 'date',
  aliases: [],
  operators: [],
  values: [],
};

const words: Vocabulary = {
  fieldLabel: (name) => name,
  valueLabel: (_, value) => value,
  tags: [],
  users: [],
  countries: [],
};

function dayIn(text: string) {
  return suggest(text, text.length, [until], words).day;
}

it('offers a calendar for a day, behind a comparison and at the end of a range too', () => {
  expect(dayIn('custom.kycUntil:')).toEqual({ prefix: '', value: null });
  expect(dayIn('custom.kycUntil:>=')).toEqual({ prefix: '>=', value: null });
  expect(dayIn('custom.kycUntil:>2026-01-31')).toEqual({ prefix: '>', value: '2026-01-31' });
  expect(dayIn('custom.kycUntil:2026-01-01..')).toEqual({ prefix: '2026-01-01..', value: null });
});

it('offers none for anything else', () => {
  expect(dayIn('ann')).toBeUndefined();
  expect(suggest('name:a', 6, [{ ...until, name: 'name', type: 'text' }], words).day).toBe(
    undefined,
  );
});

it('suggests days that lie ahead', () => {
  const { items } = suggest('custom.kycUntil:', 16, [until], words);
  expect(items.map(({ insert }) => insert)).toContain('nextmonth');
});
