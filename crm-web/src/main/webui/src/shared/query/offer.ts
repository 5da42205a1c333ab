import type { QueryField } from './fields-api';
import { suggest, type Suggestions, type Vocabulary } from './suggest';

const BEGUN = 2;

/** What could stand where the caret is. Calm: only what completes a name or a value that was begun. */
export function offerAt(
  text: string,
  caret: number | null,
  fields: QueryField[],
  words: Vocabulary,
  isCalm: boolean,
): Suggestions | null {
  if (caret === null) return null;
  const offer = suggest(text, caret, fields, words);
  const isValue = /[:,]/.test(text.charAt(offer.from - 1));
  return isCalm && !isValue && caret - offer.from < BEGUN ? null : offer;
}
