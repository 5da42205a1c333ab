import { renderHook } from '@testing-library/react';
import { chooseLanguage } from '@/shared/i18n/i18n';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useReasonText } from './reason-text';

beforeEach(() => chooseLanguage('fr'));
afterEach(() => chooseLanguage('en'));

it.each([
  ['Same registration number as line 2.', 'Même n° d’immatriculation que la ligne 2.'],
  [
    'A record with this e-mail address exists already.',
    'Une fiche avec le même e-mail existe déjà.',
  ],
  [
    'Same LEI as line 9. phone left out: "01 42" is not a phone number: check its digits, or write it with its country code.',
    'Même LEI que la ligne 9. Téléphone non importé : « 01 42 » n’est pas une valeur valable.',
  ],
  ['A line of dashes, not data.', 'Une ligne de tirets, pas des données.'],
  ['Something that a newer server says.', 'Something that a newer server says.'],
])('%s', (reason, french) => {
  const { result } = renderHook(() => useReasonText());
  expect(result.current(reason)).toBe(french);
});

it('calls a field of the firm as the firm does', () => {
  const { result } = renderHook(() =>
    useReasonText((field) => (field === 'custom.kycUntil' ? 'KYC valable jusqu’au' : null)),
  );
  expect(result.current('custom.kycUntil left out: "soon" is not a date.')).toBe(
    'KYC valable jusqu’au non importé : « soon » n’est pas une valeur valable.',
  );
});

it('leaves what follows a known sentence', () => {
  const { result } = renderHook(() => useReasonText());
  expect(result.current('The row is empty. And more.')).toBe('La ligne est vide. And more.');
});
