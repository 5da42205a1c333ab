import { describe, expect, it } from 'vitest';
import { bodyOf, emptyDraft, isUntouched, statusOf, titleOf } from './draft';

const draft = emptyDraft('call', [{ type: 'person', id: 3, name: 'Ann' }], '2026-11-22T10:00:00Z');

describe('the draft of an interaction', () => {
  it('is titled by the first line of its text when nobody gave it a title', () => {
    expect(titleOf({ title: '  Fees ', body: 'x' })).toBe('Fees');
    expect(titleOf({ title: '', body: '\nTold @[Léa](user:2) to call\nmore' })).toBe(
      'Told @Léa to call',
    );
    expect(titleOf({ title: '', body: 'a'.repeat(200) })).toHaveLength(120);
  });

  it('is done unless something is left to do, or its author says otherwise', () => {
    expect(statusOf(draft)).toBe('done');
    expect(statusOf({ ...draft, nextActionAt: '2026-12-01T09:00:00Z' })).toBe('todo');
    expect(statusOf({ ...draft, status: 'in_progress' })).toBe('in_progress');
  });

  it('sends people and organisations apart, and only what fits its type', () => {
    const parties = [...draft.parties, { type: 'organisation' as const, id: 9, name: 'Acme' }];
    const call = bodyOf({ ...draft, parties, durationMinutes: 30 });
    expect(call).toMatchObject({
      personIds: [3],
      organisationIds: [9],
      direction: 'out',
      durationMinutes: 30,
      body: null,
    });
    const note = bodyOf({ ...draft, type: 'note', durationMinutes: 30 });
    expect(note).toMatchObject({ direction: null, durationMinutes: null });
  });

  it('is untouched until something was written', () => {
    expect(isUntouched(draft)).toBe(true);
    expect(isUntouched({ ...draft, body: 'x' })).toBe(false);
  });
});
