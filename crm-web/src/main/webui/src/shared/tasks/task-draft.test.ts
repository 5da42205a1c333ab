import { describe, expect, it } from 'vitest';
import { emptyTask, morningOf, noonOf, taskBody } from './task-draft';

describe('the draft of a task', () => {
  it('stands for a whole day by its noon, and gets a morning hour with the day', () => {
    const noon = noonOf('2026-12-24', 'Europe/Paris');
    expect(noon).toBe('2026-12-24T11:00:00Z');
    expect(morningOf(noon, 'Europe/Paris')).toBe('2026-12-24T08:00:00Z');
  });

  it('is no all-day task without a day', () => {
    expect(taskBody(emptyTask({ title: ' Call ' }))).toMatchObject({
      title: 'Call',
      dueAt: null,
      dueAllDay: false,
      description: null,
      category: null,
    });
    const due = emptyTask({ title: 'Call', dueAt: '2026-12-24T11:00:00Z' });
    expect(taskBody(due).dueAllDay).toBe(true);
  });
});
