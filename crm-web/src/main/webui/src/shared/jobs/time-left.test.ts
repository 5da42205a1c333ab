import { expect, it } from 'vitest';
import type { Job } from './api';
import { secondsLeft } from './time-left';

const start = Date.parse('2026-03-01T10:00:00Z');

function job(changes: Partial<Job>): Job {
  return {
    id: 1,
    kind: 'import',
    status: 'running',
    progress: { done: 250, total: 1000 },
    createdAt: '2026-03-01T10:00:00Z',
    startedAt: '2026-03-01T10:00:00Z',
    heartbeatAt: null,
    finishedAt: null,
    attempts: 1,
    error: null,
    result: null,
    ...changes,
  };
}

it('goes on at the speed so far', () => {
  expect(secondsLeft(job({}), start + 10_000)).toBe(30);
});

it.each([
  ['nothing is done yet', { progress: { done: 0, total: 1000 } }],
  ['the total is unknown', { progress: { done: 5, total: null } }],
  ['it waits in the queue', { status: 'queued' as const, startedAt: null }],
  ['all is done', { progress: { done: 1000, total: 1000 } }],
])('says nothing while %s', (_, changes) => {
  expect(secondsLeft(job(changes), start + 10_000)).toBeNull();
});

it('says nothing in the first moment, when any figure would be a guess', () => {
  expect(secondsLeft(job({}), start + 200)).toBeNull();
});
