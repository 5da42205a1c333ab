import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { aTask, workLookups } from '@/shared/testing/stub-work';
import type { Task } from '@/shared/tasks/task';
import { tasks } from './feature';

const routes = tasks.routes ?? [];
let stored: Task[] = [];

function statusOf(url: URL): string | undefined {
  return /status:(\w+)/.exec(url.searchParams.get('filter') ?? '')?.[1];
}

beforeEach(() => {
  stored = [aTask(1), aTask(2), aTask(3, { status: 'doing' })];
  server.use(
    ...workLookups(),
    http.get('/api/v1/tasks/board', () => {
      const columns = ['todo', 'doing', 'done', 'cancelled'].map((status) => ({
        status,
        count: stored.filter((task) => task.status === status).length,
        overdue: stored.filter((task) => task.status === status && task.overdue).length,
      }));
      return HttpResponse.json({ total: stored.length, columns });
    }),
    http.get('/api/v1/tasks', ({ request }) => {
      const url = new URL(request.url);
      const items = stored.filter((task) => task.status === statusOf(url));
      return HttpResponse.json({
        items,
        nextCursor: null,
        total: items.length,
        totalIsExact: true,
      });
    }),
    http.patch('/api/v1/tasks/:id', async ({ params, request }) => {
      const changes = (await request.json()) as Partial<Task>;
      stored = stored.map((task) =>
        task.id === Number(params.id) ? { ...task, ...changes, version: task.version + 1 } : task,
      );
      const task = stored.find(({ id }) => id === Number(params.id));
      return HttpResponse.json(task, { headers: { 'X-Change-Set': '5' } });
    }),
  );
});

const column = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name},`) });

describe('the board of tasks', () => {
  it('counts each column to the last card', async () => {
    renderPage({ routes, at: '/tasks/board' });
    expect(await screen.findByRole('region', { name: 'To do, 2 cards' })).toBeInTheDocument();
    expect(await screen.findByRole('region', { name: 'In progress, 1 card' })).toBeInTheDocument();
  });

  it('says how many cards of a column are late', async () => {
    stored = [aTask(1, { overdue: true }), aTask(2)];
    renderPage({ routes, at: '/tasks/board' });
    expect(await within(await column('To do')).findByText('1 overdue')).toBeInTheDocument();
  });

  it('moves a card by keys, says so, and keeps the focus on it', async () => {
    renderPage({ routes, at: '/tasks/board' });
    const card = await screen.findByRole('link', { name: 'Task 1' });
    card.focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const moved = await within(await column('In progress')).findByRole('link', { name: 'Task 1' });
    await waitFor(() => expect(moved).toHaveFocus());
    expect(
      screen.getAllByRole('status').some((status) => status.textContent.includes('In progress')),
    ).toBe(true);
    await waitFor(() => expect(stored[0]?.status).toBe('doing'));
    expect(await screen.findByRole('region', { name: 'To do, 1 card' })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
  });

  it('moves a card again before its first move is stored', async () => {
    renderPage({ routes, at: '/tasks/board' });
    (await screen.findByRole('link', { name: 'Task 1' })).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await within(await column('Done')).findByRole('link', { name: 'Task 1' });
    await waitFor(() => expect(stored[0]).toMatchObject({ status: 'done', version: 3 }));
  });

  it('moves a card by its menu', async () => {
    renderPage({ routes, at: '/tasks/board' });
    await userEvent.click(await screen.findByRole('button', { name: 'Move Task 2' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Cancelled' }));
    await within(await column('Cancelled')).findByRole('link', { name: 'Task 2' });
    await waitFor(() => expect(stored[1]?.status).toBe('cancelled'));
  });

  it('shows the card where a colleague has put it meanwhile, and says why', async () => {
    server.use(
      http.patch('/api/v1/tasks/:id', () => {
        stored = stored.map((task) => (task.id === 1 ? { ...task, status: 'done' } : task));
        return HttpResponse.json({ status: 412, code: 'stale_version' }, { status: 412 });
      }),
    );
    renderPage({ routes, at: '/tasks/board' });
    (await screen.findByRole('link', { name: 'Task 1' })).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await within(await column('Done')).findByRole('link', { name: 'Task 1' });
    expect(screen.getAllByText(/Somebody else changed “Task 1”/)).not.toHaveLength(0);
  });

  it('walks from card to card with the arrow keys', async () => {
    renderPage({ routes, at: '/tasks/board' });
    (await screen.findByRole('link', { name: 'Task 1' })).focus();
    await screen.findByRole('link', { name: 'Task 3' });
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Task 2' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: 'Task 3' })).toHaveFocus();
  });

  describe('under a finger', () => {
    const at = (clientX: number, clientY: number) => ({ touches: [{ clientX, clientY }] });
    const wait = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)));

    async function touchedCard() {
      renderPage({ routes, at: '/tasks/board' });
      const card = (await screen.findByRole('link', { name: 'Task 1' })).closest('article');
      if (!card) throw new Error('A link outside a card');
      const done = await column('Done');
      // jsdom has no layout: the finger is over what the test says.
      document.elementFromPoint = (x) => (x > 500 ? done : card);
      return card;
    }

    it('is lifted by a long press and dropped where the finger lets go', async () => {
      const card = await touchedCard();
      fireEvent.touchStart(card, at(100, 100));
      await wait(400);
      expect(fireEvent.touchMove(card, at(600, 100))).toBe(false);
      expect(fireEvent.touchEnd(card, { touches: [] })).toBe(false);
      await within(await column('Done')).findByRole('link', { name: 'Task 1' });
      await waitFor(() => expect(stored[0]?.status).toBe('done'));
      expect(screen.getAllByRole('link', { name: 'Task 1' })).toHaveLength(1);
    });

    it('scrolls when the finger moves on at once, and stays where it is when the touch is cut off', async () => {
      const card = await touchedCard();
      fireEvent.touchStart(card, at(100, 100));
      expect(fireEvent.touchMove(card, at(100, 140))).toBe(true);
      await wait(400);
      expect(fireEvent.touchMove(card, at(600, 140))).toBe(true);
      expect(fireEvent.touchEnd(card, { touches: [] })).toBe(true);

      fireEvent.touchStart(card, at(100, 100));
      await wait(400);
      fireEvent.touchMove(card, at(600, 100));
      fireEvent.touchCancel(card, { touches: [] });
      expect(within(await column('Done')).queryByRole('link')).toBeNull();
      expect(stored[0]?.status).toBe('todo');
      expect(card).toHaveAttribute('draggable', 'true');
    });
  });
});
