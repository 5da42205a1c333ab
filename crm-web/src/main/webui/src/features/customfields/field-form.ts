import type { CustomField, CustomFieldType } from '@/shared/custom-fields/api';
import type { FieldFields, NewField } from './api';

export interface ChoiceRow {
  /** Tells rows apart while they move. */
  id: string;
  /** As it is stored; null for one that is new. */
  code: string | null;
  labels: { fr: string; en: string };
}

export interface FieldForm {
  labels: { fr: string; en: string };
  /** Null: made from the name. */
  key: string | null;
  type: CustomFieldType;
  choices: ChoiceRow[];
  required: boolean;
  filterable: boolean;
  sortable: boolean;
  active: boolean;
}

export const hasChoices = (type: CustomFieldType) => type === 'choice' || type === 'multi-choice';

/** Several choices and people have no order that a list could follow. */
export const hasOrder = (type: CustomFieldType) => type !== 'multi-choice' && type !== 'user';

export function initialForm(field: CustomField | null): FieldForm {
  return {
    labels: field?.labels ?? { fr: '', en: '' },
    key: field?.key ?? null,
    type: field?.type ?? 'text',
    choices: (field?.choices ?? []).map(({ code, labels }) => ({ id: code, code, labels })),
    required: field?.required ?? false,
    filterable: field?.filterable ?? true,
    sortable: field?.sortable ?? true,
    active: field?.active ?? true,
  };
}

function words(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/['’]/g, ' ');
  return plain.match(/[A-Za-z0-9]+/g) ?? [];
}

const KEY_LENGTH = 40;
const CODE_LENGTH = 60;

/** «KYC valid until» becomes kycValidUntil; '' where nothing can be made of the name. */
export function keyOf(name: string): string {
  const [first = '', ...others] = words(name.replace(/^[^\p{L}]+/u, ''));
  return [
    first.toLowerCase(),
    ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ]
    .join('')
    .slice(0, KEY_LENGTH);
}

/** «Under review» becomes under_review. */
export function codeOf(name: string): string {
  return words(name).join('_').toLowerCase().slice(0, CODE_LENGTH);
}

/** Each new choice gets a code of its own, whatever the others are called. */
function withCodes(rows: ChoiceRow[]): CustomField['choices'] {
  const taken = new Set(rows.map(({ code }) => code));
  const free = (wanted: string) => {
    let code = wanted;
    for (let number = 2; taken.has(code); number += 1) code = `${wanted}_${number}`;
    taken.add(code);
    return code;
  };
  return rows.map(({ code, labels }) => ({
    code: code ?? free(codeOf(labels.en) || codeOf(labels.fr) || 'choice'),
    labels: trimmed(labels),
  }));
}

function trimmed({ fr, en }: FieldForm['labels']) {
  return { fr: fr.trim(), en: en.trim() };
}

export function effectiveKey({ key, labels }: FieldForm): string {
  return key ?? (keyOf(labels.en) || keyOf(labels.fr));
}

export function fieldsOf(form: FieldForm): FieldFields {
  const { type, required, filterable, sortable, active } = form;
  return {
    labels: trimmed(form.labels),
    type,
    choices: hasChoices(type) ? withCodes(form.choices) : [],
    required,
    filterable,
    sortable: sortable && hasOrder(type),
    active,
  };
}

export function newFieldOf(resource: string, form: FieldForm): NewField {
  return { ...fieldsOf(form), resource, key: effectiveKey(form) };
}

/** choices[2].labels.fr is choices.2.labels.fr in the form; the code of a new choice is made from its name. */
export function formField(serverField: string): string {
  return serverField
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^(choices\.\d+)\.code$/, '$1.labels.en');
}
