import type { Formats } from '../i18n/use-format';
import type { CustomField } from './api';

export interface ValueWords {
  format: Formats;
  choice: (field: CustomField, code: string) => string;
  user: (id: number) => string;
  yesNo: (value: boolean) => string;
}

type Money = Record<'amount' | 'currency', string>;

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/**
 * A value as people read it; '' where there is none, null where it isn't one of the field: the history also
 * knows values from before a change of the field's type.
 */
export function valueText(field: CustomField, value: unknown, words: ValueWords): string | null {
  if (value === null || value === undefined) return '';
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? words.format.decimal(value) : null;
    case 'user':
      return typeof value === 'number' ? words.user(value) : null;
    case 'checkbox':
      return typeof value === 'boolean' ? words.yesNo(value) : null;
    case 'money':
      return isMoney(value) ? words.format.money(value.amount, value.currency) : null;
    case 'multi-choice':
      return Array.isArray(value)
        ? value.map((code) => words.choice(field, code as string)).join(', ')
        : null;
    default:
      return typeof value === 'string' ? ofText(field, value, words) : null;
  }
}

function ofText(field: CustomField, value: string, words: ValueWords): string | null {
  if (field.type === 'choice') return words.choice(field, value);
  if (field.type !== 'date') return value;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? words.format.date(value) : null;
}
