import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { anInteraction, workLookups } from '@/shared/testing/stub-work';
import type { Entry } from './api';
import { rowsByDay } from './days';
import { TimelineTab } from './timeline-tab';

const HOUR_MS = 3_600_000;
const NEWEST = Date.parse('2026-03-10T12:00:00Z');

function anEntry(index: number): Entry {
  const at = new Date(NEWEST - index * 6 * HOUR_MS).toISOString();
  return {
    id: `interaction:${index}`,
    type: 'interaction',
    at,
    actor: { id: 2, name: 'Ann Lee' },
    title: `Entry ${index}`,
    record: { resource: 'people', id: 1, name: 'Ada' },
    interaction: anInteraction(index + 1, { title: `Entry ${index}`, body: `Text ${index}` }),
  };
}

const asked: URLSearchParams[] = [];

function feedOf(total: number) {
  asked.length = 0;
  server.use(
    ...workLookups(),
    http.get('/api/v1/people/1', () => HttpResponse.json({ id: 1, fullName: 'Ada', version: 1 })),
    http.get('/api/v1/people/1/timeline', ({ request }) => {
      const parameters = new URL(request.url).searchParams;
      asked.push(parameters);
      const start = Number(parameters.get('cursor') ?? 0);
      const end = Math.min(start + Number(parameters.get('limit')), total);
      const items = Array.from({ length: end - start }, (_, index) => anEntry(start + index));
      return HttpResponse.json({
        items,
        nextCursor: end < total ? String(end) : null,
        total: null,
        totalIsExact: false,
      });
    }),
  );
}

const routes = [
  {
    path: '/people/1',
    element: (
      <div data-testid="scroller" style={{ overflowY: 'auto' }}>
        <TimelineTab resource="people" recordId={1} />
      </div>
    ),
  },
];

/** What follows a scroll; each visit remembers where it was, so a test ends at the top. */
function scrollTo(top: number) {
  const scroller = screen.getByTestId('scroller');
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
}

beforeEach(() => feedOf(200));

describe('the timeline', () => {
  it('loads page after page while one goes down and draws only what is in view', async () => {
    const { container } = renderPage({ routes, at: '/people/1' });
    await screen.findByText('Entry 0');
    for (const [top, pages] of [
      [2000, 2],
      [4200, 3],
      [6600, 4],
    ] as const) {
      scrollTo(top);
      await waitFor(() => expect(asked).toHaveLength(pages));
    }
    await waitFor(() =>
      expect(asked.map((parameters) => parameters.get('cursor'))).toEqual([
        null,
        '60',
        '120',
        '180',
      ]),
    );
    expect(container.querySelectorAll('article').length).toBeLessThan(60);
    scrollTo(0);
  });

  it('comes back to where it was left', async () => {
    const first = renderPage({ routes, at: '/people/1' });
    await screen.findByText('Entry 0');
    scrollTo(1200);
    await screen.findByText('Entry 30');
    first.unmount();
    renderPage({ routes, at: '/people/1' });
    await screen.findByText('Entry 30');
    expect(screen.getByTestId('scroller').scrollTop).toBe(1200);
    scrollTo(0);
  });

  it('opens an entry in place', async () => {
    renderPage({ routes, at: '/people/1' });
    const entry = (await screen.findByText('Entry 1')).closest('article');
    if (!entry) throw new Error('no entry');
    const line = within(entry).getByRole('button', { expanded: false });
    await userEvent.click(line);
    expect(line).toHaveAttribute('aria-expanded', 'true');
    expect(within(entry).getByText('Text 1')).toBeInTheDocument();
    expect(within(entry).getByRole('link', { name: 'Open' })).toHaveAttribute(
      'href',
      '/interactions/2',
    );
  });

  it('is narrowed to kinds of entries, and the address says so', async () => {
    const { router } = renderPage({ routes, at: '/people/1' });
    await screen.findByText('Entry 0');
    await userEvent.click(screen.getByRole('button', { name: 'Tasks' }));
    await waitFor(() => expect(asked.at(-1)?.get('types')).toBe('task'));
    expect(router.state.location.search).toBe('?types=task');
  });

  it('begins with the day that the address names and goes back to the newest', async () => {
    renderPage({ routes, at: '/people/1?at=2026-02-01' });
    await waitFor(() => expect(asked.at(-1)?.get('at')).toBe('2026-02-01'));
    const [back] = await screen.findAllByRole('button', { name: 'Back to the newest' });
    if (!back) throw new Error('no way back');
    await userEvent.click(back);
    await waitFor(() => expect(asked.at(-1)?.get('at')).toBeNull());
  });

  it('says what it is for when nothing has happened', async () => {
    feedOf(0);
    renderPage({ routes, at: '/people/1' });
    expect(await screen.findByText('Nothing has happened yet')).toBeInTheDocument();
  });

  it('logs a call with the person of the page', async () => {
    let body: unknown = null;
    server.use(
      http.post('/api/v1/interactions', async ({ request }) => {
        body = await request.json();
        return HttpResponse.json(anInteraction(9, { title: 'Fees' }), {
          status: 201,
          headers: { 'X-Change-Set': '3' },
        });
      }),
    );
    renderPage({ routes, at: '/people/1' });
    await screen.findByText('Entry 0');
    await userEvent.click(screen.getByRole('button', { name: 'Call' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Details' }), 'Ask @an');
    await userEvent.click(await screen.findByRole('option', { name: /Ann Lee/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Subject' }), 'Fees');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('“Fees” logged');
    expect(body).toMatchObject({
      type: 'call',
      title: 'Fees',
      body: 'Ask @[Ann Lee](user:2)',
      personIds: [1],
      status: 'done',
    });
    // Done: the composer has gone, its line of buttons is back.
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
  });
});

describe('days', () => {
  it('begin at midnight where the user is', () => {
    const at = (iso: string) => ({ ...anEntry(0), at: iso });
    const rows = rowsByDay(
      [at('2026-03-10T23:30:00Z'), at('2026-03-10T22:30:00Z'), at('2026-03-10T09:00:00Z')],
      'Europe/Paris',
    );
    // 00:30 on the 11th, 23:30 on the 10th, 10:00 on the 10th.
    expect(rows.map((row) => row.startsDay)).toEqual([true, true, false]);
  });
});
