import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { tagFilter } from './tag-table';
import { Component as TagsPage } from './tags-page';

const stored = { version: 3, createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-01T10:00:00Z' };
const vip = {
  ...stored,
  id: 1,
  name: 'VIP',
  colour: 'red',
  usage: { people: 2, organisations: 0 },
};
const old = {
  ...stored,
  id: 2,
  name: 'very important',
  colour: 'grey',
  usage: { people: 0, organisations: 1 },
};

function show() {
  server.use(
    http.get('/api/v1/tags', () =>
      HttpResponse.json({ items: [vip, old], nextCursor: null, total: 2, totalIsExact: true }),
    ),
  );
  renderPage({ routes: [{ path: '/tags', Component: TagsPage }], at: '/tags' });
}

it('leads from a count to the records with the tag', async () => {
  show();
  expect(await screen.findByRole('link', { name: '1 organisation' })).toHaveAttribute(
    'href',
    '/organisations?filter=tag%3A%22very%20important%22',
  );
});

it('quotes names so that the filter means the tag and nothing else', () => {
  expect(tagFilter('5" or "6')).toBe('tag:"5\\" or \\"6"');
});

it('shows the refusal of a name beside the field', async () => {
  show();
  server.use(
    http.patch('/api/v1/tags/1', () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'conflict',
          errors: [{ field: 'name', code: 'taken', message: 'This name is taken.' }],
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Actions for the tag VIP' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename or recolour' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), '!');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('This name is taken.')).toBeVisible();
});

it('merges into the chosen tag and offers to undo', async () => {
  show();
  const merged: unknown[] = [];
  server.use(
    http.post('/api/v1/tags/merge', async ({ request }) => {
      merged.push(await request.json());
      return HttpResponse.json(old, { headers: { 'X-Change-Set': '77' } });
    }),
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Actions for the tag VIP' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Merge' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: 'Into' }));
  await user.click(await screen.findByRole('option', { name: 'very important' }));
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(merged).toEqual([{ survivorId: 2, mergedIds: [1] }]));
  expect(await screen.findByText('Tag VIP merged into very important.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});
