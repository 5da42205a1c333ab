import { describe, expect, it } from 'vitest';
import { codeOf, fieldsOf, formField, initialForm, keyOf } from './field-form';

describe('names made from labels', () => {
  it.each([
    ['KYC valid until', 'kycValidUntil'],
    ['Échéance d’agrément', 'echeanceDAgrement'],
    ['3rd party', 'rdParty'],
    ['!!', ''],
  ])('%s is the key %s', (label, key) => expect(keyOf(label)).toBe(key));

  it('makes a code of small letters', () => {
    expect(codeOf('Under review (2nd)')).toBe('under_review_2nd');
  });

  it('gives no code twice and leaves stored ones alone', () => {
    const row = (code: string | null, en: string) => ({
      id: `${code ?? ''}${en}`,
      code,
      labels: { fr: en, en },
    });
    const form = {
      ...initialForm(null),
      type: 'choice' as const,
      choices: [row('gold', 'Renamed'), row(null, 'Gold'), row(null, '金'), row(null, 'gold')],
    };
    expect(fieldsOf(form).choices.map(({ code }) => code)).toEqual([
      'gold',
      'gold_2',
      'choice',
      'gold_3',
    ]);
  });
});

it('sends no choices and no order where the type has none', () => {
  const form = { ...initialForm(null), type: 'user' as const, sortable: true };
  expect(fieldsOf(form)).toMatchObject({ choices: [], sortable: false });
});

it('finds the field of the form that the server names', () => {
  expect(formField('choices[2].labels.fr')).toBe('choices.2.labels.fr');
  expect(formField('choices[0].code')).toBe('choices.0.labels.en');
  expect(formField('labels.en')).toBe('labels.en');
});
