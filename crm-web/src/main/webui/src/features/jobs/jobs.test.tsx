import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { awaitJob } from '@/shared/jobs/awaited';
import { recentJobs, type Job } from '@/shared/jobs/api';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { ActivityTray } from './activity-tray';

const routes = [{ path: '*', Component: ActivityTray }];

function aJob(changes: Partial<Job>): Job {
  return {
    id: 5,
    kind: 'bulk',
    status: 'running',
    progress: { done: 30_000, total: 128_430 },
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

const answer = { matched: 9, changed: 8, skipped: 1, reasons: {}, changeSetId: 41, sample: [] };

function stubJobs(...jobs: Job[]) {
  server.use(
    http.get('/api/v1/jobs', () =>
      HttpResponse.json({ items: jobs, nextCursor: null, total: null, totalIsExact: false }),
    ),
  );
}

beforeEach(() => sessionStorage.clear());

it('calls a large change by what it does, and offers to take it back at its end', async () => {
  awaitJob(5, { action: 'tag', resource: 'people', count: 128_430 });
  stubJobs(aJob({}));
  const undone: unknown[] = [];
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone.push(params.id);
      return HttpResponse.json({ changeSetId: 42, reverted: 8, kept: 0, blocked: 0 });
    }),
  );
  const { client } = renderPage({ routes, at: '/' });
  await userEvent.click(await screen.findByRole('button', { name: /1 running/ }));
  const row = await screen.findByRole('listitem');
  expect(row).toHaveTextContent('Tag 128,430 people');
  expect(row).toHaveTextContent('30,000 of 128,430');

  stubJobs(aJob({ status: 'succeeded', result: answer }));
  await client.invalidateQueries({ queryKey: recentJobs.queryKey });
  expect(await screen.findByText('Tagged 8 people · 1 stayed as it was')).toBeInTheDocument();
  const toast = screen
    .getAllByRole('alert')
    .find((alert) => alert.textContent.includes('Tagged 8 people'));
  await userEvent.click(within(toast ?? document.body).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(undone).toEqual(['41']));
  // Told once, also after a reload.
  await client.invalidateQueries({ queryKey: recentJobs.queryKey });
  await waitFor(() =>
    expect(screen.queryByText('Tagged 8 people · 1 stayed as it was')).toBeNull(),
  );
});

it('keeps the link to a prepared file until it expires', async () => {
  const file = { exportId: 3, name: 'people.csv', rows: 2, size: 2_000_000 };
  const done = { kind: 'export', status: 'succeeded' } as const;
  stubJobs(
    aJob({ ...done, id: 1, result: { ...file, expiresAt: '2999-01-01T00:00:00Z' } }),
    aJob({ ...done, id: 2, result: { ...file, expiresAt: '2020-01-01T00:00:00Z' } }),
    aJob({ ...done, id: 3, result: { ...file, expiresAt: '2020-01-01T00:00:00Z', erased: true } }),
  );
  renderPage({ routes, at: '/' });
  await userEvent.click(await screen.findByRole('button', { name: 'Activity' }));
  const rows = await screen.findAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('people.csv, 2 MB');
  expect(rows[0]).toContainElement(screen.getByRole('button', { name: 'Download' }));
  expect(rows[1]).toHaveTextContent('is gone');
  expect(rows[2]).toHaveTextContent('because of an erasure');
});
