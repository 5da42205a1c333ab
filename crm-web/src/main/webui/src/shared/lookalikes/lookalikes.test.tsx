import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '../testing/render-page';
import { server } from '../testing/server';
import { DuplicatesRail } from './duplicates-rail';
import { Lookalikes } from './lookalikes';

const asked: URLSearchParams[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get('/api/v1/duplicates/check', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json([
        { id: 7, name: 'Léa Martin', detail: 'lea@acme.fr', score: 90, reasons: ['name', 'email'] },
      ]);
    }),
    http.get('/api/v1/duplicates', () =>
      HttpResponse.json({
        items: [
          {
            id: 11,
            resource: 'people',
            score: 90,
            reasons: ['name'],
            dismissed: false,
            foundAt: '2026-01-05T09:00:00Z',
            records: [
              { id: 7, name: 'Léa Martin', detail: null },
              { id: 9, name: 'Lea Martin', detail: 'lea@acme.fr' },
            ],
          },
        ],
        nextCursor: null,
        total: 1,
        totalIsExact: true,
      }),
    ),
  );
});

describe('the warning in a form', () => {
  it('asks with what was typed and links to what is there, in a new tab', async () => {
    const values = { firstName: 'Léa', lastName: ' Martin ', email: 'lea@acme.fr', mobile: null };
    renderPage({
      routes: [{ path: '/', element: <Lookalikes resource="people" values={values} /> }],
      at: '/',
    });
    const link = await screen.findByRole('link', { name: 'Open Léa Martin in a new tab' });
    expect(link).toHaveAttribute('href', '/people/7');
    expect(link).toHaveAttribute('target', '_blank');
    expect(screen.getByText('Same e-mail address')).toBeInTheDocument();
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      resource: 'people',
      name: 'Léa Martin',
      email: 'lea@acme.fr',
    });
  });

  it('asks nothing of an empty form', async () => {
    renderPage({
      routes: [{ path: '/', element: <Lookalikes resource="people" values={{}} /> }],
      at: '/',
    });
    await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
    expect(asked).toEqual([]);
  });
});

describe('the rail of a record', () => {
  it('leads to the comparison with the other record', async () => {
    renderPage({
      routes: [{ path: '/', element: <DuplicatesRail resource="people" recordId={7} /> }],
      at: '/',
    });
    expect(await screen.findByRole('link', { name: 'Compare with Lea Martin' })).toHaveAttribute(
      'href',
      '/duplicates/merge?resource=people&ids=7,9',
    );
  });
});
