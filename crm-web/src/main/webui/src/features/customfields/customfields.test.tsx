import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { aField, customFieldsAre, tier } from '@/shared/testing/stub-fields';
import { customFieldsFeature } from './feature';

const problem = { headers: { 'Content-Type': 'application/problem+json' } };
const gone = aField(9, {
  key: 'gone',
  labels: { fr: 'Parti', en: 'Gone' },
  deletedAt: '2026-02-01T00:00:00Z',
});

beforeEach(() => {
  customFieldsAre([tier, aField(2)], [gone]);
  server.use(
    http.get('/api/v1/custom-fields/:id/usage', () =>
      HttpResponse.json({ records: 142, trashed: 3 }),
    ),
  );
});

function show() {
  renderPage({ routes: customFieldsFeature.routes ?? [], at: '/settings/custom-fields' });
}

async function openMenu(name: string, item: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: `Actions for the field ${name}` }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

it('makes a field with choices, their codes and its key from the names', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('/api/v1/custom-fields', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aField(7), { status: 201, headers: { 'X-Change-Set': '5' } });
    }),
  );
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'New field' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Name in French'), 'Dossier KYC');
  await userEvent.type(within(dialog).getByLabelText('Name in English'), 'KYC file');
  expect(within(dialog).getByLabelText('Technical name')).toHaveValue('kycFile');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Choice' }));
  for (const [index, [fr, en]] of [
    ['Complet', 'Complete'],
    ['À faire', 'To do'],
  ].entries()) {
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add a choice' }));
    const inputs = within(dialog);
    await userEvent.type(inputs.getByLabelText(`Choice ${index + 1}, in French`), fr ?? '');
    await userEvent.type(inputs.getByLabelText(`Choice ${index + 1}, in English`), en ?? '');
  }
  await userEvent.click(within(dialog).getByRole('button', { name: 'Move up: To do' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        resource: 'people',
        key: 'kycFile',
        labels: { fr: 'Dossier KYC', en: 'KYC file' },
        type: 'choice',
        choices: [
          { code: 'to_do', labels: { fr: 'À faire', en: 'To do' } },
          { code: 'complete', labels: { fr: 'Complet', en: 'Complete' } },
        ],
        required: false,
        filterable: true,
        sortable: true,
        active: true,
      },
    ]),
  );
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
});

it('says how many values another type is about, and why the server refuses it', async () => {
  const message = '142 records have a value of type text. Define another field for the new type.';
  server.use(
    http.patch('/api/v1/custom-fields/2', () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'custom_field_has_data',
          detail: message,
          errors: [{ field: 'type', code: 'custom_field_has_data', message }],
        },
        { status: 409, ...problem },
      ),
    ),
  );
  show();
  const dialog = await openMenu('Field 2', 'Edit');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Number' }));
  expect(await within(dialog).findByRole('status')).toHaveTextContent(
    '142 people have a value of type “Text” already.',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  const alert = await within(dialog).findByRole('alert');
  expect(alert).toHaveTextContent('Nothing was changed');
  expect(alert).toHaveTextContent('142 records have a value already.');
});

it('shows a reason that it has no words for as the server gives it', async () => {
  const message = '12 of 142 values are no numbers: "n/a", "soon".';
  server.use(
    http.patch('/api/v1/custom-fields/2', () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'unreadable_values',
          errors: [{ field: 'type', code: 'unreadable_values', message }],
        },
        { status: 409, ...problem },
      ),
    ),
  );
  show();
  const dialog = await openMenu('Field 2', 'Edit');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Number' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(message);
});

it('names the choice that cannot go, and how many records have it', async () => {
  const message = '7 records have the choice tin. Rename it to another one first.';
  server.use(
    http.patch('/api/v1/custom-fields/1', () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'choice_in_use',
          errors: [{ field: 'choices', code: 'choice_in_use', message }],
        },
        { status: 409, ...problem },
      ),
    ),
  );
  show();
  const dialog = await openMenu('Tier', 'Edit');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove: Tin' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    '7 records have the choice “tin”.',
  );
});

it('shows a wrong entry under its field', async () => {
  server.use(
    http.post('/api/v1/custom-fields', () =>
      HttpResponse.json(
        {
          status: 409,
          code: 'already_exists',
          errors: [{ field: 'key', code: 'already_exists', message: 'Taken.' }],
        },
        { status: 409, ...problem },
      ),
    ),
  );
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'New field' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Name in French'), 'Niveau');
  await userEvent.type(within(dialog).getByLabelText('Name in English'), 'Tier');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(within(dialog).getByLabelText('Technical name')).toBeInvalid());
});

it('says what becomes of the values before a field goes', async () => {
  const asked: string[] = [];
  server.use(
    http.delete('/api/v1/custom-fields/:id', ({ request }) => {
      const url = new URL(request.url);
      asked.push(`${url.pathname}${url.search}`);
      return url.searchParams.get('permanent') === 'true'
        ? HttpResponse.json({ field: null, jobId: null, changed: 142 })
        : new HttpResponse(null, { status: 204, headers: { 'X-Change-Set': '8' } });
    }),
  );
  show();
  const dialog = await openMenu('Tier', 'Delete');
  expect(
    await within(dialog).findByText(/^142 people have a value of this field, 3 of them in the/),
  ).toHaveTextContent('The values are kept');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Field “Tier” deleted.')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Delete Gone for good' }));
  await userEvent.click(
    await within(await screen.findByRole('dialog')).findByRole('button', {
      name: 'Delete for good',
    }),
  );
  expect(
    await screen.findByText('Field “Gone” deleted, with its value in 142 people.'),
  ).toBeVisible();
  expect(asked).toEqual(['/api/v1/custom-fields/1', '/api/v1/custom-fields/9?permanent=true']);
});

it('merges a choice into another one', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('/api/v1/custom-fields/1/choices/rename', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ field: tier, jobId: null, changed: 1 });
    }),
  );
  show();
  const dialog = await openMenu('Tier', 'Recode or merge a choice');
  await userEvent.type(within(dialog).getByRole('combobox', { name: 'New code' }), 'tin');
  expect(within(dialog).getByText(/^Records with “Gold” get “Tin”/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(sent).toEqual([{ from: 'gold', to: 'tin' }]));
  expect(await screen.findByText('Done: 1 person.')).toBeVisible();
});
