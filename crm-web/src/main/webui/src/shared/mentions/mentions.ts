/*
 * Stored text names a colleague as @[Full Name](user:12). People type and read @Full Name, so text
 * goes through here on its way into a field and out of it.
 */

export interface Mention {
  userId: number;
  name: string;
}

/** A name as it shows in the field, and whom it stands for. */
export interface KnownMention extends Mention {
  label: string;
}

export type Piece = string | Mention;

const STORED = /@\[([^\]\n]+)\]\(user:(\d+)\)/g;
const BEING_TYPED = /(?:^|[\s([{«"'’])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u;

/** The text in pieces: words as they are, mentions apart. */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of source.matchAll(STORED)) {
    if (found.index > from) pieces.push(source.slice(from, found.index));
    pieces.push({ name: found[1] ?? '', userId: Number(found[2]) });
    from = found.index + found[0].length;
  }
  if (from < source.length) pieces.push(source.slice(from));
  return pieces;
}

/** Only the words, for titles and one-line views. */
export function plainText(source: string): string {
  return piecesOf(source)
    .map((piece) => (typeof piece === 'string' ? piece : `@${piece.name}`))
    .join('');
}

/** What the field shows, and the mentions in it. */
export function toDraft(source: string): { text: string; known: KnownMention[] } {
  const known: KnownMention[] = [];
  const text = piecesOf(source)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const mention = remember(known, piece);
      return `@${mention.label}`;
    })
    .join('');
  return { text, known };
}

/** Two colleagues of the same name must stay two: the second is told apart by a number. */
export function remember(known: KnownMention[], { userId, name }: Mention): KnownMention {
  const same = known.find((mention) => mention.userId === userId);
  if (same) return same;
  const taken = known.filter((mention) => mention.name === name).length;
  const mention = { userId, name, label: taken === 0 ? name : `${name} ${taken + 1}` };
  known.push(mention);
  return mention;
}

/** Back to the stored form; the longest names first, so that «Ann Lee» is not taken for «Ann». */
export function toSource(text: string, known: KnownMention[]): string {
  const byLength = known.toSorted((a, b) => b.label.length - a.label.length);
  if (byLength.length === 0) return text;
  const labels = byLength.map(({ label }) => label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`@(${labels.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replaceAll(pattern, (whole, label: string) => {
    const mention = byLength.find((candidate) => candidate.label === label);
    return mention ? `@[${mention.name}](user:${mention.userId})` : whole;
  });
}

/** The beginning of a name behind the caret, if an @ stands before it. */
export function nameBeingTyped(text: string, caret: number): string | null {
  return BEING_TYPED.exec(text.slice(0, caret))?.[1] ?? null;
}
