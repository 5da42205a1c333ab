import { useCustomWords } from '../custom-fields/use-custom-words';
import { useLabelText } from '../custom-fields/use-custom-fields';
import type { Labels } from '../custom-fields/api';
import { useFormat } from '../i18n/use-format';
import { useRecordWords } from '../records/use-record-words';
import type { NamedChange } from './api';

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const DATE = /^\d{4}-\d\d-\d\d$/;

export interface ChangeWords {
  field: (change: NamedChange) => string;
  /** The values as people read them; '' where there is none. */
  before: (change: NamedChange) => string;
  after: (change: NamedChange) => string;
}

function hasLabels(value: object): value is { labels: Labels } {
  return 'labels' in value;
}

/** Changed fields and their values in the user's language. */
export function useChangeWords(): ChangeWords {
  const format = useFormat();
  const words = useRecordWords();
  const custom = useCustomWords();
  const labelText = useLabelText();
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
    // The choices that a custom field offers.
    if (hasLabels(value)) return labelText(value.labels);
    return JSON.stringify(value) === '{}' ? '' : JSON.stringify(value);
  };
  const valueText = ({ resource, field }: NamedChange, value: unknown, label: string | null) =>
    label ?? custom.value(resource, field, value) ?? one(field, value);
  return {
    field: ({ resource, field }) =>
      custom.field(resource, field) ?? words.field(field.replace(/^custom\./, '')),
    before: (change) => valueText(change, change.before, change.beforeLabel),
    after: (change) => valueText(change, change.after, change.afterLabel),
  };
}
