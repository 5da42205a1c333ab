import { describe, expect, it } from 'vitest';
import { addressOf, completed, differs, lookOf } from './address';
import type { SavedView } from './api';

function aView(id: number, changes: Partial<SavedView> = {}): SavedView {
  return {
    id,
    version: 0,
    createdAt: '2026-01-05T09:00:00Z',
    updatedAt: '2026-01-05T09:00:00Z',
    resource: 'people',
    name: `View ${id}`,
    filter: 'is:active',
    sort: '-createdAt',
    columns: ['email', 'tags'],
    density: 'compact',
    shared: 'private',
    owner: { id: 1, name: 'Léa Martin' },
    default: false,
    problems: [],
    ...changes,
  };
}

const parameters = (text: string) => new URLSearchParams(text);

describe('the address of a list', () => {
  it('says all of a view, so that a link shows the same to everybody', () => {
    expect(addressOf(aView(7))).toBe(
      '/people?view=7&filter=is%3Aactive&sort=-createdAt&columns=email%2Ctags&density=compact',
    );
  });

  it('that says nothing opens the default view and keeps what else it says', () => {
    const views = [aView(1), aView(2, { default: true })];
    expect(completed(parameters('peek=5'), views)?.get('view')).toBe('2');
    expect(completed(parameters('peek=5'), views)?.get('peek')).toBe('5');
    expect(completed(parameters(''), [aView(1)])).toBeNull();
  });

  it('with a filter, or of the whole list, stays as it is', () => {
    const views = [aView(2, { default: true })];
    expect(completed(parameters('filter=tag:vip'), views)).toBeNull();
    expect(completed(parameters('view=all'), views)).toBeNull();
  });

  it('that names a view alone is completed; an emptied filter is not filled again', () => {
    const bare = aView(3, { sort: null, columns: [] });
    expect(completed(parameters('view=3'), [bare])?.get('filter')).toBe('is:active');
    expect(completed(parameters('view=3&filter='), [bare])).toBeNull();
    expect(completed(parameters('view=99'), [bare])).toBeNull();
  });
});

describe('a changed list', () => {
  const shown = { filter: 'is:active', sort: '-createdAt', columns: ['email', 'tags'] };

  it('differs from its view in any part', () => {
    const same = lookOf({ ...shown, density: 'compact' });
    expect(differs(aView(1), same)).toBe(false);
    expect(differs(aView(1), { ...same, filter: null })).toBe(true);
    expect(differs(aView(1), { ...same, sort: 'name' })).toBe(true);
    expect(differs(aView(1), { ...same, columns: ['tags', 'email'] })).toBe(true);
    expect(differs(aView(1), { ...same, density: 'comfortable' })).toBe(true);
  });

  it('does not differ by columns that the view leaves to the user', () => {
    const look = lookOf({ ...shown, columns: ['phone'], density: 'compact' });
    expect(differs(aView(1, { columns: [] }), look)).toBe(false);
  });
});
