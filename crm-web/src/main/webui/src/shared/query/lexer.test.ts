import { describe, expect, it } from 'vitest';
import { appendTerm, condition, removeTerm, setCondition, valuesOf } from './edit';
import { lexFilter, termAt } from './lexer';

function terms(text: string): string[] {
  return lexFilter(text).terms.map((term) => text.slice(term.start, term.end));
}

describe('lexFilter', () => {
  it('keeps quoted values, lists and ranges in one term', () => {
    expect(terms('martin org:"Banque Nord" tag:a,"b c" created:2026-01-01..2026-03-31')).toEqual([
      'martin',
      'org:"Banque Nord"',
      'tag:a,"b c"',
      'created:2026-01-01..2026-03-31',
    ]);
  });

  it('takes the negation into the term, whichever way it is written', () => {
    const filter = lexFilter('-owner:me NOT is:active well-known');
    expect(filter.terms.map((term) => term.negated)).toEqual([true, true, false]);
    expect(terms('-owner:me NOT is:active')).toEqual(['-owner:me', 'NOT is:active']);
  });

  it('knows that an OR or a group cannot be shown as separate chips', () => {
    expect(lexFilter('is:active country:FR').isFlat).toBe(true);
    expect(lexFilter('is:active OR country:FR').isFlat).toBe(false);
    expect(lexFilter('(is:active) country:FR').isFlat).toBe(false);
    expect(lexFilter('ORANGE country:FR').isFlat).toBe(true);
  });

  it('covers every character that is not a space with exactly one token', () => {
    const text = '-tag:"a \\" b" (x OR NOT y:>=3) "unclosed word';
    const covered = lexFilter(text).tokens.map((token) => text.slice(token.start, token.end));
    expect(covered.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('never fails, whatever is typed so far', () => {
    for (const text of ['', '-', 'a:', ':', '"', 'a:"', ')))', 'NOT', 'a:,,', '\\']) {
      expect(() => lexFilter(text)).not.toThrow();
    }
  });

  it('finds the term under the caret', () => {
    expect(termAt(lexFilter('anna country:F'), 14)?.field).toBe('country');
    expect(termAt(lexFilter('anna  country:F'), 5)).toBeUndefined();
  });
});

describe('editing by chips', () => {
  it('quotes what the language would read otherwise, and reads it back', () => {
    const text = condition('org', ['Banque "Nord"', 'Acme', 'a,b']);
    expect(text).toBe('org:"Banque \\"Nord\\"",Acme,"a,b"');
    const term = lexFilter(text).terms[0];
    expect(term && valuesOf(text, term)).toEqual(['Banque "Nord"', 'Acme', 'a,b']);
  });

  it('removes a condition and leaves the others alone', () => {
    const text = 'martin country:FR  tag:vip';
    const term = lexFilter(text).terms[1];
    expect(term && removeTerm(text, term)).toBe('martin tag:vip');
  });

  it('replaces the condition on a field, adds it where there is none, drops it when empty', () => {
    expect(setCondition('a country:FR b', 'country', ['LU', 'BE'])).toBe('a country:LU,BE b');
    expect(setCondition('a', 'country', ['LU'])).toBe('a country:LU');
    expect(setCondition('a country:FR', 'country', [])).toBe('a');
    expect(appendTerm('  ', 'is:active')).toBe('is:active');
  });
});
