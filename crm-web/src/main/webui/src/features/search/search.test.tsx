import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { shortcuts } from '@/shared/keyboard/registry';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { recentHits, rememberHit } from './recent';
import { Component as SearchPage } from './search-page';

const hit = {
  type: 'organisation',
  id: 3,
  record: { type: 'organisation', id: 3 },
  title: 'Amundi Asset Management',
  subtitle: 'Paris',
  snippet: 'Amundi Asset Management',
  marks: [{ start: 0, end: 6 }],
  score: 0.2,
  matched: { stage: 'fuzzy', field: 'name' },
};

const field = (name: string, type: string, values: string[] = []) => ({
  name,
  type,
  values,
  aliases: [],
  operators: [],
});

const page = { items: [], nextCursor: null, total: 0, totalIsExact: true };

beforeEach(() => {
  server.use(
    http.get('/api/v1/query/fields', ({ request }) => {
      const resource = new URL(request.url).searchParams.get('resource');
      const fields = [field('tag', 'record'), field('country', 'country')];
      const own = field('status', 'choice', resource === 'tasks' ? ['todo'] : ['in_progress']);
      return HttpResponse.json({ resource, sorts: [], fields: [...fields, own] });
    }),
    http.get('/api/v1/tags', () => HttpResponse.json(page)),
    http.get('/api/v1/users', () => HttpResponse.json(page)),
  );
});

function show(hits: unknown[], partial = false, skipped: unknown[] = []) {
  server.use(
    http.get('/api/v1/search', () => HttpResponse.json({ hits, tookMs: 3, partial, skipped })),
  );
  return renderPage({
    routes: [
      { path: '/search', Component: SearchPage },
      { path: '*', element: null },
    ],
    at: '/search?q=amudni',
  });
}

it('marks what matched and says that the spelling was corrected', async () => {
  show([hit]);
  const link = await screen.findByRole('link', { name: 'Amundi Asset Management' });
  expect(link).toHaveAttribute('href', '/organisations/3');
  expect(link.querySelector('mark')).toHaveTextContent(/^Amundi$/);
  expect(screen.getByText('Corrected spelling')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Nothing is spelt exactly “amudni”');
});

it('shows another field that matched under its name', async () => {
  show([
    {
      ...hit,
      snippet: 'contact@amundi.com',
      marks: [{ start: 8, end: 14 }],
      matched: { stage: 'word', field: 'email' },
    },
  ]);
  expect(await screen.findByText('Email')).toBeVisible();
  expect(screen.getByText('amundi', { selector: 'mark' })).toBeVisible();
  expect(screen.queryByText('Corrected spelling')).toBeNull();
});

it('leads from a file to the record that it hangs on', async () => {
  show([
    { ...hit, type: 'file', id: 9, title: 'factsheet.pdf', snippet: 'factsheet.pdf', marks: [] },
  ]);
  const link = await screen.findByRole('link', { name: 'factsheet.pdf' });
  expect(link).toHaveAttribute('href', '/organisations/3?tab=files');
});

it('says when the search was cut short', async () => {
  show([hit], true);
  expect(await screen.findByText(/cut short/)).toBeVisible();
});

it('puts what is typed into the address', async () => {
  const { router } = show([]);
  const user = userEvent.setup();
  const box = await screen.findByRole('combobox', { name: 'Search' });
  await user.clear(box);
  await user.type(box, 'lazard');
  expect(await screen.findByText('Nothing found for “lazard”')).toBeVisible();
  expect(router.state.location.search).toBe('?q=lazard');
});

const person = (id: number, changes = {}) => ({
  ...hit,
  type: 'person',
  id,
  title: `Ada ${id}`,
  snippet: null,
  marks: [],
  score: 0.9,
  matched: { stage: 'word', field: 'name' },
  ...changes,
});

it('groups hits by type, the best first, and shows more of one type by its tab', async () => {
  const { router } = show([hit, ...Array.from({ length: 7 }, (_, index) => person(index + 1))]);
  const headings = await screen.findAllByRole('heading', { level: 2 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(['People', 'Organisations']);
  expect(screen.getByRole('button', { name: 'People 7' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Tasks 0' })).toBeVisible();
  expect(screen.queryByText('Ada 6')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
  expect(await screen.findByText('Ada 6')).toBeVisible();
  expect(router.state.location.search).toBe('?q=amudni&type=person');
  expect(screen.queryByText('Amundi Asset Management')).toBeNull();
});

it('asks type by type once one answer is full, so that many of a kind hide no other', async () => {
  const asked: string[] = [];
  const many = Array.from({ length: 100 }, (_, index) => person(index + 1));
  server.use(
    http.get('/api/v1/search', ({ request }) => {
      const types = new URL(request.url).searchParams.get('types');
      asked.push(types ?? 'all');
      const hits = types === null || types === 'person' ? many : types === hit.type ? [hit] : [];
      return HttpResponse.json({ hits, tookMs: 3, partial: false, skipped: [] });
    }),
  );
  renderPage({ routes: [{ path: '/search', Component: SearchPage }], at: '/search?q=ada' });
  expect(await screen.findByRole('button', { name: 'Organisations 1' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'People 100+' })).toBeVisible();
  expect(asked[0]).toBe('all');
  expect(asked).toContain('task');
});

it('completes names and values of conditions once one is begun, and leaves plain words alone', async () => {
  show([]);
  const user = userEvent.setup();
  const box = await screen.findByRole('combobox', { name: 'Search' });
  await user.clear(box);
  expect(screen.queryByRole('option')).toBeNull();
  await user.type(box, 'lazard co');
  await user.click(await screen.findByRole('option', { name: /^Country/ }));
  expect(box).toHaveValue('lazard country:');
  await user.type(box, 'fran');
  await user.click(await screen.findByRole('option', { name: /^France/ }));
  expect(box).toHaveValue('lazard country:FR ');
  await user.type(box, 'status:');
  // Those of every kind of record.
  expect(await screen.findByRole('option', { name: /todo|To do/i })).toBeVisible();
  expect(screen.getByRole('option', { name: /in_progress|In progress/i })).toBeVisible();
});

it('tells which kinds a condition means nothing for, and opens the list with the same filter', async () => {
  show([person(1)], false, [
    { type: 'task', position: 0, detail: 'There is no field.' },
    { type: 'file', position: 0, detail: 'Files have no fields.' },
  ]);
  const box = await screen.findByRole('combobox', { name: 'Search' });
  await userEvent.clear(box);
  await userEvent.type(box, 'ada country:FR');
  expect(await screen.findByRole('note')).toHaveTextContent(
    /conditions mean nothing there: Tasks\.$/,
  );
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'Open in the list' })).toHaveAttribute(
      'href',
      `/people?filter=${encodeURIComponent('ada country:FR')}`,
    ),
  );
});

it('shows where a condition cannot be understood, and no hits of what was typed before', async () => {
  show([person(1)]);
  await screen.findByText('Ada 1');
  server.use(
    http.get('/api/v1/search', () =>
      HttpResponse.json(
        { status: 400, code: 'bad_filter', detail: 'There is no field "nonsense".', position: 4 },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const box = screen.getByRole('combobox', { name: 'Search' });
  await userEvent.clear(box);
  await userEvent.type(box, 'ada nonsense:1');
  expect(await screen.findByText(/There is no field "nonsense"/)).toBeVisible();
  await waitFor(() => expect(box).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.queryByText('Ada 1')).toBeNull();
  expect(screen.queryByText(/Nothing found/)).toBeNull();
});

it('leads to the list with the words as its filter, and never to a filter that cannot be read', async () => {
  show([person(1)]);
  const link = await screen.findByRole('link', { name: 'Open in the list' });
  expect(link).toHaveAttribute('href', '/people?filter=amudni');
  const box = screen.getByRole('combobox', { name: 'Search' });
  await userEvent.clear(box);
  await userEvent.type(box, 'a (c');
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'Open in the list' })).toHaveAttribute(
      'href',
      `/people?filter=${encodeURIComponent('"a (c"')}`,
    ),
  );
});

it('goes through the hits by arrow keys', async () => {
  const listen = (event: KeyboardEvent) => shortcuts.handle(event);
  document.addEventListener('keydown', listen);
  show([person(1), person(2)]);
  await screen.findByText('Ada 2');
  await userEvent.click(screen.getByRole('combobox', { name: 'Search' }));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Ada 2' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus();
  document.removeEventListener('keydown', listen);
});

it('teaches before anything is typed, by examples that can be tried', async () => {
  server.use(
    http.get('/api/v1/search', () =>
      HttpResponse.json({ hits: [person(1)], tookMs: 1, partial: false }),
    ),
  );
  renderPage({ routes: [{ path: '/search', Component: SearchPage }], at: '/search' });
  expect(screen.getByRole('combobox', { name: 'Search' })).toHaveFocus();
  await userEvent.click(screen.getByRole('link', { name: 'martin' }));
  expect(await screen.findByText('Ada 1')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Search' })).toHaveValue('martin');
});

it('keeps the records opened last, newest first, without repeating one', () => {
  const make = (n: number) => ({
    key: `person-${n}`,
    resource: 'person',
    title: `P${n}`,
    to: `/people/${n}`,
  });
  for (const n of [1, 2, 3, 1]) rememberHit(7, make(n));
  expect(recentHits(7).map(({ title }) => title)).toEqual(['P1', 'P3', 'P2']);
  expect(recentHits(8)).toEqual([]);
});

it('survives storage that holds something else', () => {
  localStorage.setItem('crm-recent-records-7', '{"not":"a list"}');
  expect(recentHits(7)).toEqual([]);
});
