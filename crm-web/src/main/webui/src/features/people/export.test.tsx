import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { customFieldsAre, tier } from '@/shared/testing/stub-fields';
import { people } from './feature';
import { emptyLookups, pagedPeople } from './testing/stub-people';

const routes = people.routes ?? [];
const column = (name: string, more = {}) => ({ name, related: false, custom: false, ...more });

let saved: Blob[] = [];

beforeEach(() => {
  saved = [];
  sessionStorage.clear();
  server.use(
    ...emptyLookups(),
    http.get('/api/v1/exports/columns', () =>
      HttpResponse.json({
        items: [
          column('fullName'),
          column('email'),
          column('owner.name', { related: true }),
          column('custom.tier', { custom: true }),
        ],
      }),
    ),
  );
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

/** Answers exports with this text; returns what was asked for. */
function stubExport(text: string, rows: number): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('/api/v1/people/export', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return new HttpResponse(text, { headers: { 'X-Row-Count': String(rows) } });
    }),
  );
  return asked;
}

async function openDialog() {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  return screen.findByRole('dialog');
}

it('fetches what the list shows, in the form that was chosen', async () => {
  pagedPeople(3);
  const asked = stubExport('fullName;email\r\na;\r\nb;\r\nc;\r\n', 3);
  renderPage({ routes, at: '/people?filter=country:FR&sort=-createdAt&columns=email,owner' });
  await screen.findByText('Person 000');
  const dialog = await openDialog();
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Between cells' }));
  await userEvent.click(await screen.findByRole('option', { name: /Semicolon/, hidden: true }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Download' }));
  expect(await screen.findByText('The file is ready: 3 people.')).toBeInTheDocument();
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    format: 'csv',
    delimiter: ';',
    bom: 'false',
    filter: 'country:FR',
    sort: '-createdAt',
    columns: 'fullName,email,owner.name',
  });
  expect(saved).toHaveLength(1);
});

it('keeps nothing of a file that is shorter than announced', async () => {
  pagedPeople(3);
  stubExport('fullName\r\na\r\n', 300);
  renderPage({ routes, at: '/people' });
  await screen.findByText('Person 000');
  const dialog = await openDialog();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Download' }));
  expect(await within(dialog).findByText(/Broken off after 2 of 300 rows/)).toBeInTheDocument();
  expect(within(dialog).getByText(/nothing was saved/)).toBeInTheDocument();
  expect(saved).toHaveLength(0);
});

it('names the selected rows, and the columns that were ticked', async () => {
  customFieldsAre([tier]);
  pagedPeople(3);
  const asked = stubExport('x\r\na\r\nb\r\n', 2);
  renderPage({ routes, at: '/people' });
  await screen.findByText('Person 000');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select Person 000' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select Person 002' }));
  const bar = screen.getByRole('toolbar', { name: 'Selection' });
  await userEvent.click(within(bar).getByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export 2 people' });
  await userEvent.click(await within(dialog).findByRole('radio', { name: /^Choose/ }));
  await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Tier' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Download' }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.get('filter')).toBe('id:1,3');
  expect(asked[0]?.get('columns')).toContain('custom.tier');
});

it('leaves a file to the server when asked to', async () => {
  pagedPeople(3);
  const orders: unknown[] = [];
  server.use(
    http.post('/api/v1/exports', async ({ request }) => {
      orders.push(await request.json());
      return HttpResponse.json({ id: 9, kind: 'export', status: 'queued' }, { status: 202 });
    }),
  );
  renderPage({ routes, at: '/people' });
  await screen.findByText('Person 000');
  const dialog = await openDialog();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Excel' }));
  await userEvent.click(within(dialog).getByRole('radio', { name: /^All/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Prepare in the background' }));
  expect(await screen.findByText(/is being prepared/)).toBeInTheDocument();
  expect(orders).toEqual([{ resource: 'people', format: 'xlsx', filter: '' }]);
});
