import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Affiliation } from '@/shared/affiliations/api';
import type { Permission } from '@/shared/feature';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { aField, customFieldsAre, tier } from '@/shared/testing/stub-fields';
import { people } from './feature';
import { aPerson, emptyLookups } from './testing/stub-people';

const routes = people.routes ?? [];
const rank = { ...tier, resource: 'affiliations' };
const seat = aField(2, {
  resource: 'affiliations',
  key: 'seat',
  labels: { fr: 'Siège', en: 'Seat' },
  type: 'number',
});

const link: Affiliation = {
  id: 7,
  version: 3,
  createdAt: '2026-01-05T09:00:00Z',
  updatedAt: '2026-01-05T09:00:00Z',
  personId: 1,
  personName: 'Person 000',
  personEmail: null,
  organisationId: 5,
  organisationName: 'Acme',
  role: 'contact',
  primary: true,
  jobTitle: null,
  workEmail: null,
  workPhone: null,
  workPhoneTyped: null,
  startedOn: null,
  endedOn: null,
  custom: { tier: 'gold' },
};

let stored = link;
const sent: unknown[] = [];

beforeEach(() => {
  stored = link;
  sent.length = 0;
  const page = (items: unknown[]) =>
    HttpResponse.json({ items, nextCursor: null, total: items.length, totalIsExact: true });
  server.use(
    http.get('/api/v1/affiliations', () => page([stored])),
    http.patch('/api/v1/affiliations/7', async ({ request }) => {
      const patch = (await request.json()) as { custom?: { seat?: unknown } };
      sent.push(patch);
      if (patch.custom?.seat === 'many') {
        const errors = [{ field: 'custom.seat', code: 'invalid_number', message: 'A number.' }];
        return HttpResponse.json({ status: 400, code: 'invalid', errors }, { status: 400 });
      }
      const custom = { ...stored.custom, ...patch.custom };
      stored = { ...stored, ...patch, custom, version: stored.version + 1 };
      return HttpResponse.json(stored);
    }),
    http.get('/api/v1/people/1', () => HttpResponse.json(aPerson(1))),
    http.get('/api/v1/search/suggest', () =>
      HttpResponse.json({
        hits: [{ type: 'organisation', id: 5, title: 'Acme', subtitle: null, matched: 'prefix' }],
      }),
    ),
    http.get('/api/v1/duplicates', () => page([])),
    ...emptyLookups(),
  );
  customFieldsAre([rank, seat]);
});

it("shows the firm's own fields of a link and edits them in place", async () => {
  renderPage({ routes, at: '/people/1' });
  const card = (await screen.findByRole('link', { name: /Acme/ })).closest('li') as HTMLElement;
  expect(await within(card).findByText('Tier')).toBeInTheDocument();
  expect(card).toHaveTextContent('Tier Gold');
  expect(card).not.toHaveTextContent('Seat');

  await userEvent.click(within(card).getByRole('button', { name: 'Details of the link to Acme' }));
  await userEvent.click(within(card).getByRole('button', { name: 'Edit: Tier' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Tin' }));
  await waitFor(() =>
    expect(within(card).getByRole('button', { name: 'Edit: Tier' })).toHaveTextContent('Tin'),
  );

  await userEvent.click(within(card).getByRole('button', { name: 'Edit: Seat' }));
  await userEvent.type(within(card).getByRole('textbox', { name: 'Seat' }), 'many{Enter}');
  expect(await within(card).findByText(/Give a number/)).toBeInTheDocument();
  const input = within(card).getByRole('textbox', { name: 'Seat' });
  await userEvent.clear(input);
  await userEvent.type(input, '12{Enter}');
  await waitFor(() =>
    expect(sent).toEqual([
      { custom: { tier: 'tin' } },
      { custom: { seat: 'many' } },
      { custom: { seat: 12 } },
    ]),
  );
  expect(await within(card).findByRole('button', { name: 'Edit: Seat' })).toHaveTextContent('12');
});

it('only shows them to whoever may not change links', async () => {
  const can = (permission?: Permission) =>
    permission?.resource !== 'affiliations' || permission.action === 'read';
  renderPage({ routes, at: '/people/1', auth: { can } });
  const card = (await screen.findByRole('link', { name: /Acme/ })).closest('li') as HTMLElement;
  await userEvent.click(within(card).getByRole('button', { name: 'Details of the link to Acme' }));
  expect(await within(card).findByText('Gold')).toBeInTheDocument();
  expect(within(card).queryByRole('button', { name: /^Edit/ })).not.toBeInTheDocument();
});

it('asks for what every new link has to have', async () => {
  customFieldsAre([{ ...rank, required: true }, seat]);
  const made: unknown[] = [];
  server.use(
    http.post('/api/v1/affiliations', async ({ request }) => {
      made.push(await request.json());
      return HttpResponse.json(link, { status: 201 });
    }),
  );
  renderPage({ routes, at: '/people/1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Link an organisation' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'Find an organisation' }), 'Ac');
  await userEvent.click(await screen.findByRole('option', { name: 'Acme' }));
  await userEvent.click(await screen.findByRole('combobox', { name: /^Tier/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Gold' }));
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  await waitFor(() =>
    expect(made).toEqual([
      { personId: 1, organisationId: 5, role: 'contact', custom: { tier: 'gold' } },
    ]),
  );
});
