import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { shortcuts } from '@/shared/keyboard/registry';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { people } from './feature';
import { aPerson, emptyLookups, pagedPeople } from './testing/stub-people';

const routes = people.routes ?? [];

beforeEach(() => {
  server.use(...emptyLookups());
  const listen = (event: KeyboardEvent) => shortcuts.handle(event);
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
});

describe('the list of people', () => {
  it('fetches page after page while one goes down, each exactly once', async () => {
    const asked = pagedPeople(250);
    const { container } = renderPage({ routes, at: '/people' });
    await screen.findByText('Person 000');
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '251');

    for (const top of [3000, 7000, 9000]) {
      grid.scrollTop = top;
      grid.dispatchEvent(new Event('scroll'));
      await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(top < 7000 ? 2 : 3));
    }
    await screen.findByText('Person 249');
    expect(asked).toEqual([null, '100', '200']);
    // Only the rows in view are in the document, however long the list is.
    expect(container.querySelectorAll('[role=row]').length).toBeLessThan(60);
  });

  it('sends the filter a moment after typing, keeps the rows, and shows it as a chip', async () => {
    pagedPeople(3);
    const filters: string[] = [];
    server.events.on('request:start', ({ request }) => {
      const url = new URL(request.url);
      if (url.pathname.endsWith('/people')) filters.push(url.searchParams.get('filter') ?? '');
    });
    const { router } = renderPage({ routes, at: '/people' });
    await screen.findByText('Person 000');

    await userEvent.type(screen.getByRole('combobox'), 'country:FR anna');
    expect(screen.getByText('Person 000')).toBeInTheDocument();
    await waitFor(() => expect(router.state.location.search).toContain('country'));
    expect(screen.getByRole('combobox')).toHaveValue('country:FR anna');
    await waitFor(() => expect(filters.at(-1)).toBe('country:FR anna'));

    const chips = screen.getByRole('list', { name: 'Active filters' });
    expect(chips).toHaveTextContent('Country');
    expect(chips).toHaveTextContent('France');
    await userEvent.click(within(chips).getByRole('button', { name: /^Remove/ }));
    expect(screen.getByRole('combobox')).toHaveValue('anna');
    await waitFor(() => expect(filters.at(-1)).toBe('anna'));
    server.events.removeAllListeners();
  });

  it('keeps the rows and says what is wrong when the server cannot read the filter', async () => {
    pagedPeople(3);
    renderPage({ routes, at: '/people' });
    await screen.findByText('Person 000');
    server.use(
      http.get('/api/v1/people', () =>
        HttpResponse.json(
          { status: 400, code: 'bad_filter', detail: 'This quote is never closed.', position: 5 },
          { status: 400 },
        ),
      ),
    );
    await userEvent.type(screen.getByRole('combobox'), 'name:"x');
    expect(await screen.findByText('This quote is never closed.')).toBeInTheDocument();
    expect(screen.getByText('Person 000')).toBeInTheDocument();
    expect(screen.getByRole('combobox')).toBeInvalid();
  });

  it('moves, selects and opens with the keyboard', async () => {
    pagedPeople(5);
    const { router } = renderPage({ routes, at: '/people' });
    await screen.findByText('Person 000');
    await userEvent.keyboard('jjx');
    expect(screen.getByRole('row', { name: /Person 001/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByRole('toolbar')).toHaveTextContent('1 person');
    await userEvent.keyboard('k{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/people/1'));
  });

  it('teaches when there is nobody yet, and says so when only the filter is too narrow', async () => {
    pagedPeople(0);
    const { unmount } = renderPage({ routes, at: '/people' });
    expect(await screen.findByText(/Everyone you deal with/)).toBeInTheDocument();
    unmount();
    renderPage({ routes, at: '/people?filter=nobody' });
    expect(await screen.findByText(/Nothing matches/)).toBeInTheDocument();
  });
});

it('leads from the address of a merged person to the one that took them in, and says so', async () => {
  server.use(
    http.get('/api/v1/people/7', () =>
      HttpResponse.json(
        { status: 404, code: 'merged', detail: 'It was merged.', mergedInto: 1 },
        { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
    http.get('/api/v1/people/1', () => HttpResponse.json(aPerson(1))),
  );
  const { router } = renderPage({ routes, at: '/people/7?tab=tasks' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Person 000' })).toBeInTheDocument();
  expect(router.state.location).toMatchObject({ pathname: '/people/1', search: '?tab=tasks' });
  expect(await screen.findByText(/This person was merged/)).toBeInTheDocument();
});

describe('editing in place', () => {
  const theirs = aPerson(1, { version: 5, jobTitle: 'Director' });

  function openRecord() {
    server.use(http.get('/api/v1/people/1', () => HttpResponse.json(aPerson(1))));
    renderPage({ routes, at: '/people/1' });
  }

  async function editJob(text: string) {
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Job title' }));
    const input = screen.getByRole('textbox', { name: 'Job title' });
    await userEvent.clear(input);
    await userEvent.type(input, `${text}{Enter}`);
  }

  it('shows the new value at once and offers to take it back', async () => {
    openRecord();
    const undone: string[] = [];
    server.use(
      http.patch('/api/v1/people/1', async ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"1"');
        expect(await request.json()).toEqual({ jobTitle: 'Partner' });
        return HttpResponse.json(aPerson(1, { version: 2, jobTitle: 'Partner' }), {
          headers: { 'X-Change-Set': '9' },
        });
      }),
      http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
        undone.push(String(params.id));
        return HttpResponse.json({ changeSetId: 10, reverted: 1, kept: 0, blocked: 0 });
      }),
    );
    await editJob('Partner');
    expect(screen.getByRole('button', { name: 'Edit: Job title' })).toHaveTextContent('Partner');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undone).toEqual(['9']));
  });

  it('asks which value stays when someone else changed the same field', async () => {
    openRecord();
    const versions: (string | null)[] = [];
    server.use(
      http.patch('/api/v1/people/1', ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return versions.length === 1
          ? HttpResponse.json({ status: 412, code: 'stale_version' }, { status: 412 })
          : HttpResponse.json(aPerson(1, { version: 6, jobTitle: 'Partner' }));
      }),
    );
    await screen.findByRole('button', { name: 'Edit: Job title' });
    server.use(http.get('/api/v1/people/1', () => HttpResponse.json(theirs)));
    await editJob('Partner');

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Director');
    expect(dialog).toHaveTextContent('Partner');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(versions).toEqual(['"1"', '"5"']));
  });

  it('goes on top without asking when the other change was to another field', async () => {
    openRecord();
    const versions: (string | null)[] = [];
    server.use(
      http.patch('/api/v1/people/1', ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return versions.length === 1
          ? HttpResponse.json({ status: 412, code: 'stale_version' }, { status: 412 })
          : HttpResponse.json(aPerson(1, { version: 6, jobTitle: 'Partner' }));
      }),
    );
    await screen.findByRole('button', { name: 'Edit: Job title' });
    server.use(
      http.get('/api/v1/people/1', () =>
        HttpResponse.json(aPerson(1, { version: 5, lastName: 'New' })),
      ),
    );
    await editJob('Partner');
    await waitFor(() => expect(versions).toEqual(['"1"', '"5"']));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('puts the words of a refusal under the field and keeps what was typed', async () => {
    openRecord();
    const errors = [{ field: 'jobTitle', code: 'too_long', message: 'At most 200 characters.' }];
    server.use(
      http.patch('/api/v1/people/1', () =>
        HttpResponse.json({ status: 400, code: 'invalid', errors }, { status: 400 }),
      ),
    );
    await editJob('Partner');
    expect(await screen.findByText('At most 200 characters.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Job title' })).toHaveValue('Partner');
  });
});
