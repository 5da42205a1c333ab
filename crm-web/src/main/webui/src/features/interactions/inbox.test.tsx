import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { shortcuts } from '@/shared/keyboard/registry';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { anInteraction, workLookups } from '@/shared/testing/stub-work';
import type { Interaction } from '@/shared/interactions/interaction';
import { interactions } from './feature';

const routes = interactions.routes ?? [];
let stored: Interaction[] = [];
// Toasts are told apart by their change set.
let changeSet = 40;

beforeEach(() => {
  stored = [anInteraction(1), anInteraction(2, { assignee: { id: 1, name: 'Léa Martin' } })];
  const mine = () => stored.filter(({ assignee, status }) => assignee && status !== 'done');
  const free = () => stored.filter(({ assignee, status }) => !assignee && status !== 'done');
  server.use(
    ...workLookups(),
    http.get('/api/v1/interactions/inbox', () =>
      HttpResponse.json({
        items: [
          { name: 'mine', filter: 'is:open assignee:me', count: mine().length },
          { name: 'unassigned', filter: 'is:open assignee:none', count: free().length },
        ],
      }),
    ),
    http.get('/api/v1/interactions', ({ request }) => {
      const filter = new URL(request.url).searchParams.get('filter') ?? '';
      const items = filter.includes('none') ? free() : mine();
      return HttpResponse.json({
        items,
        nextCursor: null,
        total: items.length,
        totalIsExact: true,
      });
    }),
    http.patch('/api/v1/interactions/:id', async ({ params, request }) => {
      const { assigneeId, ...changes } = (await request.json()) as Record<string, unknown>;
      const assignee = assigneeId === 1 ? { id: 1, name: 'Léa Martin' } : null;
      stored = stored.map((one) =>
        one.id === Number(params.id)
          ? { ...one, ...changes, ...(assigneeId ? { assignee } : {}), version: 2 }
          : one,
      );
      const found = stored.find((one) => one.id === Number(params.id));
      return HttpResponse.json(found, { headers: { 'X-Change-Set': String((changeSet += 1)) } });
    }),
  );
  const listen = (event: KeyboardEvent) => shortcuts.handle(event);
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
});

describe('the inbox', () => {
  it('lists a part by the filter that the server counts it by', async () => {
    renderPage({ routes, at: '/inbox' });
    expect(await screen.findByRole('link', { name: 'Mine 1' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(await screen.findByText('Call 2')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Unassigned 1' }));
    expect(await screen.findByText('Call 1')).toBeInTheDocument();
  });

  it('takes on what nobody looks after', async () => {
    renderPage({ routes, at: '/inbox?box=unassigned' });
    await screen.findByText('Call 1');
    await userEvent.click(screen.getByRole('button', { name: 'Take it' }));
    await screen.findByText('“Call 1” is yours');
    expect(await screen.findByRole('link', { name: 'Mine 2' })).toBeInTheDocument();
    expect(await screen.findByText('All clear')).toBeInTheDocument();
  });

  it('is gone through by keys', async () => {
    renderPage({ routes, at: '/inbox' });
    await screen.findByText('Call 2');
    await userEvent.keyboard('jd');
    await waitFor(() => expect(stored[1]?.status).toBe('done'));
    expect(await screen.findByText('“Call 2” done')).toBeInTheDocument();
    expect(await screen.findByText('All clear')).toBeInTheDocument();
  });

  it('says so when it could not be loaded', async () => {
    server.use(
      http.get('/api/v1/interactions/inbox', () =>
        HttpResponse.json({ status: 403, code: 'forbidden' }, { status: 403 }),
      ),
    );
    renderPage({ routes, at: '/inbox' });
    expect(await screen.findByText('The inbox could not be loaded.')).toBeInTheDocument();
  });
});
