import type { ClipboardEvent } from 'react';
import type { DataColumn } from './columns';

/** A tab or line break inside a cell would start another cell in the spreadsheet. */
function cellText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export function asTabSeparated<T>(header: string[], rows: T[], columns: DataColumn<T>[]): string {
  const lines = rows.map((row) => columns.map((column) => cellText(column.text?.(row) ?? '')));
  return [header, ...lines].map((line) => line.join('\t')).join('\n');
}

/** Puts rows on the clipboard so that a spreadsheet takes them as cells. */
export function copyRows<T>(
  event: ClipboardEvent,
  header: string[],
  rows: T[],
  columns: DataColumn<T>[],
): boolean {
  if (rows.length === 0) return false;
  event.clipboardData.setData('text/plain', asTabSeparated(header, rows, columns));
  return true;
}
