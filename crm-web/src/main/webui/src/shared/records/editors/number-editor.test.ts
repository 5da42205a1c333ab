import { expect, it } from 'vitest';
import { readNumber } from './number-editor';

it.each([
  ['1 200,5', 1200.5],
  ['1,200.50', 1200.5],
  ['-3', -3],
  ['', null],
  ['12.', '12.'],
  ['many', 'many'],
  ['12345678901234567', '12345678901234567'],
])('%s is read as %s', (typed, value) => expect(readNumber(typed)).toBe(value));
