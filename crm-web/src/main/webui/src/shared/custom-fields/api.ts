import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page, Stored } from '../api/page';

export const CUSTOM_TYPES = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'multi-choice',
  'user',
  'url',
  'checkbox',
] as const;

export type CustomFieldType = (typeof CUSTOM_TYPES)[number];

export interface Labels {
  fr: string;
  en: string;
}

export interface CustomChoice {
  /** As it is stored and filtered by. */
  code: string;
  labels: Labels;
}

/** A field that the firm has made for its records. */
export interface CustomField extends Stored {
  /** Set: it was removed; its values stay until it is deleted for good. */
  deletedAt: string | null;
  resource: string;
  /** Its name in the record's `custom`. */
  key: string;
  labels: Labels;
  type: CustomFieldType;
  choices: CustomChoice[];
  required: boolean;
  filterable: boolean;
  sortable: boolean;
  position: number;
  /** Whether it is offered for entry. */
  active: boolean;
  /** Whether an index carries filters and orders by it. */
  index: 'none' | 'building' | 'ready';
}

const FIVE_MINUTES = 5 * 60_000;

function definitions(removed: boolean) {
  return queryOptions({
    queryKey: ['custom-fields', removed ? 'removed' : 'all'],
    queryFn: ({ signal }) =>
      api.get<Page<CustomField>>('/custom-fields', { query: { removed }, signal }),
    select: (page) => page.items,
    staleTime: FIVE_MINUTES,
  });
}

/** A firm has dozens: those of all resources are one answer, in their order. */
export const customFields = definitions(false);
export const removedFields = definitions(true);

/** As records, filters, orders and columns call it. */
export function nameOf({ key }: Pick<CustomField, 'key'>): string {
  return `custom.${key}`;
}

export function isCustom(name: string): boolean {
  return name.startsWith('custom.');
}
