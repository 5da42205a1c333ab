import type { ReactNode } from 'react';

export interface DataColumn<T> {
  id: string;
  /** Key of the header's words, with namespace. */
  label: string;
  /** The header's words as they stand, where the firm has made the field. */
  title?: string;
  width: 'narrow' | 'normal' | 'wide' | 'name';
  /** The server's sort key; without it the column can't be sorted. */
  sortKey?: string;
  /** Figures align to the right and keep their digits under each other. */
  numeric?: boolean;
  cell: (row: T) => ReactNode;
  /** A control in front of the first column's link. */
  before?: (row: T) => ReactNode;
  /** The export's columns, where they are not called as this one; empty: it cannot be exported. */
  exportAs?: string[];
  /** What a copied cell says. */
  text?: (row: T) => string;
}

export interface SortTerm {
  key: string;
  descending: boolean;
}

export type Density = 'compact' | 'comfortable';

/** «lastName,-createdAt» as the server and the address bar write it. */
export function parseSort(text: string): SortTerm[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((term) => ({ key: term.replace(/^-/, ''), descending: term.startsWith('-') }));
}

export function formatSort(sort: SortTerm[]): string {
  return sort.map((term) => (term.descending ? '-' : '') + term.key).join(',');
}

/** A click on a header: ascending, then descending, then the list's own order again. */
export function nextSort(sort: SortTerm[], key: string): SortTerm[] {
  const current = sort[0]?.key === key ? sort[0] : undefined;
  if (!current) return [{ key, descending: false }];
  return current.descending ? [] : [{ key, descending: true }];
}

export function gridTemplate(columns: { width: DataColumn<never>['width'] }[]): string {
  return columns
    .map(({ width }) => `minmax(var(--column-${width}), var(--grow-${width}))`)
    .join(' ');
}

export function minimumWidth(columns: { width: DataColumn<never>['width'] }[]): string {
  return `calc(${columns.map(({ width }) => `var(--column-${width})`).join(' + ')})`;
}
