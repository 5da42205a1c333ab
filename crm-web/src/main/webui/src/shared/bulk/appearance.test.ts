import { expect, it } from 'vitest';
import type { ListedRecord } from '../records/kinds';
import { appearance } from './appearance';

const row = {
  id: 1,
  version: 1,
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  tags: ['vip'],
} satisfies ListedRecord & { tags: string[] };

it('adds tags once and takes off those that are named', () => {
  expect(appearance(row, { action: 'tag', params: { tags: ['vip', 'new'] } })).toMatchObject({
    tags: ['vip', 'new'],
  });
  expect(appearance(row, { action: 'untag', params: { tags: ['vip'] } })).toMatchObject({
    tags: [],
  });
});

it('shows an owner with the name, which the order does not carry', () => {
  const owner = { id: 2, name: 'Ann Lee' };
  const order = { action: 'assign', params: { ownerId: 2 }, shown: { owner } } as const;
  expect(appearance(row, order)).toMatchObject({ owner });
});

it('lets rows leave the list that go into the trash or come out of it', () => {
  expect(appearance(row, { action: 'delete', params: {} })).toBeNull();
  expect(appearance(row, { action: 'restore', params: {} })).toBeNull();
});

it("leaves those of the firm's own fields alone that the order does not name", () => {
  const filled = { ...row, custom: { tier: 'gold', score: 5 } };
  const order = {
    action: 'update',
    params: { fields: { custom: { tier: 'tin' } } },
    shown: { custom: { tier: 'tin' } },
  } as const;
  expect(appearance(filled, order)).toMatchObject({ custom: { tier: 'tin', score: 5 } });
});
