import { lexFilter } from './lexer';

/** Whether it is more than words to look for. The address of a page and the «Re: …» of a subject are words. */
export function hasConditions(text: string): boolean {
  return lexFilter(text).terms.some(
    ({ field, valueStart, end }) =>
      field !== null && end > valueStart && !text.startsWith('//', valueStart),
  );
}
