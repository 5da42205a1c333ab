import { describe, expect, it } from 'vitest';
import type { Fact, ListedRecord } from '@/shared/records/kinds';
import { compare, fieldsToSend, fullest, winner } from './merge-choice';

const fact = (name: string, kind: Fact['kind'] = 'text', more: Partial<Fact> = {}): Fact => ({
  name,
  label: `records:field.${name}`,
  kind,
  ...more,
});

const facts = [
  fact('email', 'email'),
  fact('jobTitle'),
  fact('owner', 'user', { writeAs: 'ownerId' }),
  fact('tags', 'tags'),
  fact('notes'),
];

const record = (id: number, values: object): ListedRecord => ({
  id,
  version: 1,
  createdAt: '2026-01-05T09:00:00Z',
  updatedAt: '2026-01-05T09:00:00Z',
  deletedAt: null,
  ...values,
});

const ann = record(1, { email: 'a@x.fr', owner: { id: 7, name: 'Léa' }, tags: ['vip'], notes: '' });
const anne = record(2, {
  email: 'b@x.fr',
  jobTitle: 'CIO',
  owner: { id: 7, name: 'Léa' },
  tags: [],
});

describe('a merge', () => {
  it('shows what at least one record has, and whether they differ', () => {
    expect(compare(facts, [ann, anne]).map(({ fact: { name }, isSame }) => [name, isSame])).toEqual(
      [
        ['email', false],
        ['jobTitle', true],
        ['owner', true],
        ['tags', true],
      ],
    );
  });

  it('keeps the record that knows most, or the older one', () => {
    expect(fullest(facts, [ann, record(3, { ...anne, notes: 'x', id: 3 })])).toBe(3);
    expect(fullest(facts, [anne, ann])).toBe(1);
  });

  it('takes the value of the survivor, else of the first that has one', () => {
    const choice = { survivorId: 1, chosen: {} };
    expect(facts.slice(0, 2).map((each) => winner(each, [ann, anne], choice))).toEqual([1, 2]);
    expect(fieldsToSend(facts, [ann, anne], choice)).toEqual({});
  });

  it('keeps the wish of who unsubscribed on one of the records', () => {
    const wish = fact('emailUnsubscribed', 'flag');
    const records = [
      record(1, { emailUnsubscribed: false }),
      record(2, { emailUnsubscribed: true }),
    ];
    expect(winner(wish, records, { survivorId: 1, chosen: {} })).toBe(2);
    expect(fieldsToSend([wish], records, { survivorId: 1, chosen: {} })).toEqual({});
    expect(
      fieldsToSend([wish], records, { survivorId: 1, chosen: { emailUnsubscribed: 1 } }),
    ).toEqual({ emailUnsubscribed: 1 });
  });

  it('tells the server only what differs from what it would do, under the name it writes', () => {
    const choice = { survivorId: 1, chosen: { email: 2, jobTitle: 2, owner: 2, tags: 2 } };
    expect(fieldsToSend(facts, [ann, anne], choice)).toEqual({ email: 2, ownerId: 2 });
  });
});
