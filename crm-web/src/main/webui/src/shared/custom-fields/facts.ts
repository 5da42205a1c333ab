import type { Fact, FactKind } from '../records/kinds';
import { nameOf, type CustomField, type CustomFieldType, type Labels } from './api';

const KINDS: Record<CustomFieldType, FactKind> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  choice: 'choice',
  'multi-choice': 'choices',
  user: 'colleague',
  url: 'url',
  checkbox: 'check',
};

/** The field as forms, record pages and cells know fields. */
export function customFact(field: CustomField, labelText: (labels: Labels) => string): Fact {
  return {
    name: nameOf(field),
    label: 'records:field.custom',
    title: labelText(field.labels),
    kind: KINDS[field.type],
    optional: !field.required,
    choices: field.choices.map(({ code }) => code),
    choiceTitles: Object.fromEntries(
      field.choices.map(({ code, labels }) => [code, labelText(labels)]),
    ),
  };
}
