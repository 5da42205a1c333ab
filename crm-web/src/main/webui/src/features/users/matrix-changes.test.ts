import { expect, it } from 'vitest';
import { matrixChanges } from './matrix-changes';

const before = { people: { read: 'all', update: 'own' }, tags: { read: 'all' } };

it('names each right whose reach differs', () => {
  const after = { ...before, people: { read: 'team', update: 'own', delete: 'own' } };
  expect(matrixChanges(before, after)).toEqual([
    { resource: 'people', action: 'read', before: 'all', after: 'team' },
    { resource: 'people', action: 'delete', before: 'none', after: 'own' },
  ]);
});

it('takes a right that is left out for none, so that choosing none again is no change', () => {
  expect(matrixChanges(before, { ...before, tasks: { read: 'none' } })).toEqual([]);
  expect(matrixChanges(before, before)).toEqual([]);
});
