import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { Component as HistoryPage } from './history-page';

const edit = {
  id: 5,
  kind: 'edit',
  actor: { id: 1, name: 'Léa Martin' },
  at: new Date().toISOString(),
  summary: 'Edited the organisation Acme',
  counts: { created: 0, updated: 1, deleted: 0, resources: { organisations: 1 } },
  undoes: null,
  undoneBy: null,
};

const item = {
  seq: 1,
  resource: 'organisations',
  recordId: 9,
  label: 'Acme',
  part: null,
  operation: 'update',
  version: 2,
  fields: [
    {
      field: 'category',
      before: null,
      after: 'asset_manager',
      beforeLabel: null,
      afterLabel: null,
    },
    { field: 'owner', before: 1, after: 2, beforeLabel: 'Léa Martin', afterLabel: 'Bob Noyce' },
    { field: 'countryCode', before: 'FR', after: 'LU', beforeLabel: null, afterLabel: null },
  ],
};

function page(items: unknown[]) {
  return HttpResponse.json({ items, nextCursor: null, total: null, totalIsExact: false });
}

function show(sets: unknown[] = [edit], at = '/history') {
  const asked: string[] = [];
  server.use(
    http.get('/api/v1/users', () => page([{ id: 2, fullName: 'Bob Noyce', email: 'b@x.fr' }])),
    http.get('/api/v1/change-sets', ({ request }) => {
      asked.push(new URL(request.url).search);
      return page(sets);
    }),
    http.get('/api/v1/change-sets/5/items', () => page([item])),
  );
  renderPage({
    routes: [
      { path: '/history', Component: HistoryPage },
      { path: '*', element: null },
    ],
    at,
  });
  return asked;
}

it('shows fields before and after in words, not in codes', async () => {
  show();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /Edited: Acme/ }));
  expect(await screen.findByText('Asset manager')).toBeVisible();
  expect(screen.getByText('Bob Noyce', { selector: 'ins' })).toBeVisible();
  expect(screen.getByText('France', { selector: 'del' })).toBeVisible();
  expect(screen.getByText('Luxembourg')).toBeVisible();
  expect(screen.queryByText('asset_manager')).toBeNull();
});

it('asks the server for what the address says', async () => {
  const asked = show([edit], '/history?kind=import&actor=me');
  await screen.findByText('Edited: Acme');
  expect(asked[0]).toContain('kind=import');
  expect(asked[0]).toContain('actor=me');
});

it('says what would stay and why before it undoes', async () => {
  show();
  const bodies: unknown[] = [];
  server.use(
    http.post('/api/v1/change-sets/5/undo', async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({
        changeSetId: bodies.length > 1 ? 6 : null,
        reverted: 3,
        kept: 1,
        blocked: 0,
        items: [
          {
            resource: 'people',
            id: 4,
            verdict: 'kept',
            code: 'changed_since',
            reason: 'It was changed afterwards.',
          },
        ],
        nextCursor: null,
      });
    }),
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/3 records go back/)).toBeVisible();
  expect(within(dialog).getByText('1 record stays as it is')).toBeVisible();
  expect(within(dialog).getByText(/Changed afterwards/)).toBeVisible();
  expect(bodies).toEqual([{ dryRun: true }]);
  await user.click(within(dialog).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone: 3 records are as before.')).toBeVisible();
  expect(bodies).toEqual([{ dryRun: true }, { dryRun: false }]);
});

it('does not offer an undo that would bring nothing back', async () => {
  show();
  server.use(
    http.post('/api/v1/change-sets/5/undo', () =>
      HttpResponse.json({
        changeSetId: null,
        reverted: 0,
        kept: 1,
        blocked: 0,
        items: [],
        nextCursor: null,
      }),
    ),
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Nothing can go back any more.')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Undo' })).toBeDisabled();
});

it('redoes an undone change by undoing its undo', async () => {
  show([{ ...edit, undoneBy: 6 }]);
  let asked = 0;
  server.use(
    http.post('/api/v1/change-sets/6/undo', () => {
      asked += 1;
      return HttpResponse.json({
        changeSetId: null,
        reverted: 1,
        kept: 0,
        blocked: 0,
        items: [],
        nextCursor: null,
      });
    }),
  );
  const user = userEvent.setup();
  expect(await screen.findByText('Undone')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(await screen.findByText(/1 record goes back/)).toBeVisible();
  expect(asked).toBe(1);
});
