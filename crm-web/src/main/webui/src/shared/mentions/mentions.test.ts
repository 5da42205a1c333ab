import { describe, expect, it } from 'vitest';
import { nameBeingTyped, piecesOf, plainText, toDraft, toSource } from './mentions';

const stored = 'Ask @[Léa Martin](user:3), then @[Ann](user:4) and @[Ann Lee](user:5).';

describe('mentions', () => {
  it('shows names only and comes back to the stored form', () => {
    const { text, known } = toDraft(stored);
    expect(text).toBe('Ask @Léa Martin, then @Ann and @Ann Lee.');
    expect(toSource(text, known)).toBe(stored);
  });

  it('keeps two colleagues of the same name apart', () => {
    const twins = '@[Jean Roy](user:1) @[Jean Roy](user:2)';
    const { text, known } = toDraft(twins);
    expect(text).toBe('@Jean Roy @Jean Roy 2');
    expect(toSource(text, known)).toBe(twins);
  });

  it('lets go of a mention whose name was changed', () => {
    const { known } = toDraft('@[Léa Martin](user:3)');
    expect(toSource('@Léa Martinez', known)).toBe('@Léa Martinez');
    expect(toSource('@Léa', known)).toBe('@Léa');
  });

  it('leaves names with signs of regular expressions as they are', () => {
    const odd = '@[C. (ext.)](user:7)';
    const { text, known } = toDraft(odd);
    expect(toSource(text, known)).toBe(odd);
  });

  it('takes text apart', () => {
    expect(piecesOf('a @[B](user:1) c')).toEqual(['a ', { name: 'B', userId: 1 }, ' c']);
    expect(plainText(stored)).toBe('Ask @Léa Martin, then @Ann and @Ann Lee.');
    expect(piecesOf('me@example.org')).toEqual(['me@example.org']);
  });

  it('knows when a name is being typed', () => {
    expect(nameBeingTyped('Hello @lé', 9)).toBe('lé');
    expect(nameBeingTyped('Hello @léa ma', 13)).toBe('léa ma');
    expect(nameBeingTyped('@', 1)).toBe('');
    expect(nameBeingTyped('write to me@example', 19)).toBeNull();
    expect(nameBeingTyped('@léa then more words', 20)).toBeNull();
  });
});
