import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
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

function show(hits: unknown[], partial = false) {
  server.use(http.get('/api/v1/search', () => HttpResponse.json({ hits, tookMs: 3, partial })));
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
  show([{ ...hit, type: 'file', id: 9, title: 'factsheet.pdf', snippet: 'factsheet.pdf' }]);
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
  const box = await screen.findByRole('textbox');
  await user.clear(box);
  await user.type(box, 'lazard');
  expect(await screen.findByText('Nothing found for “lazard”')).toBeVisible();
  expect(router.state.location.search).toBe('?q=lazard');
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
