import { useFormat } from '../i18n/use-format';
import { useRecordWords } from '../records/use-record-words';

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** A field's value as people read it; '' where there is none. */
export function useValueText(): (field: string, value: unknown, label: string | null) => string {
  const format = useFormat();
  const words = useRecordWords();
  const text = (field: string, value: string): string => {
    if (field === 'countryCode') return format.country(value);
    if (field === 'language') return format.language(value);
    if (INSTANT.test(value)) return format.dateTime(value);
    if (DATE.test(value)) return format.date(value);
    return words.choice(field, value);
  };
  const one = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return words.yesNo(value);
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'string') return text(field, value);
    if (Array.isArray(value)) return value.map((each) => one(field, each)).join(', ');
    return JSON.stringify(value) === '{}' ? '' : JSON.stringify(value);
  };
  return (field, value, label) => label ?? one(field, value);
}
