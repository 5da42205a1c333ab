import { lexFilter } from '../query/lexer';

export const TRASH_FILTER = 'in:trash';

/** Whether the list shows what was deleted. */
export function isTrashFilter(filter: string): boolean {
  return lexFilter(filter).terms.some(
    (term) =>
      term.field === 'in' && !term.negated && filter.slice(term.valueStart, term.end) === 'trash',
  );
}
