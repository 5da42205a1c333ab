import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { areAnswered, claimedTwice, rulesOf } from './fields';
import { Component as ImportPage } from './import-page';
import { Component as NewImportPage } from './new-import-page';
import type { Import } from './types';

const analysed: Import = {
  id: 7,
  version: 0,
  createdAt: '2026-03-01T10:00:00Z',
  updatedAt: '2026-03-01T10:00:00Z',
  resource: 'organisations',
  fileName: 'managers.csv',
  fileSize: 1200,
  status: 'analysed',
  detected: {
    format: 'csv',
    encoding: 'UTF-8',
    bom: true,
    delimiter: ';',
    quote: '"',
    sheet: null,
    sheets: [],
    headerRow: 1,
    rows: 3,
  },
  columns: [
    { name: 'nom', samples: ['Acme', 'Borealis'], suggestedField: 'name' },
    { name: 'no_amf', samples: ['GP-1'], suggestedField: 'registrationNumber' },
    { name: 'divers', samples: [], suggestedField: null },
  ],
  mapping: { nom: 'name', no_amf: 'registrationNumber', divers: null },
  mappingSource: 'suggested',
  units: {},
  questions: [],
  sameAs: null,
  options: null,
  progress: { done: 0, total: 3 },
  counts: { rows: 0, created: 0, updated: 0, merged: 0, skipped: 0, failed: 0 },
  changeSetId: null,
  earlierChangeSetIds: [],
  jobId: null,
  error: null,
  fileErased: false,
};

const counts = { rows: 3, created: 2, updated: 0, merged: 1, skipped: 0, failed: 0 };

function show(at: string, first: Import) {
  const state = { run: first };
  server.use(
    http.get('/api/v1/imports/7', () => HttpResponse.json(state.run)),
    http.get('/api/v1/imports/fields', () =>
      HttpResponse.json({
        items: ['name', 'registrationNumber', 'city'].map((name) => ({ name })),
      }),
    ),
    http.get('/api/v1/imports/7/verdicts', ({ request }) => {
      const only = new URL(request.url).searchParams.get('verdict');
      const all = [
        { row: 1, line: 2, verdict: 'created', reason: null, recordId: 41, label: 'Acme' },
        {
          row: 2,
          line: 3,
          verdict: 'merged',
          reason: 'Same name as line 2.',
          recordId: 41,
          label: 'Acme',
        },
      ];
      const items = all.filter(({ verdict }) => only === null || verdict === only);
      return HttpResponse.json({ items, nextCursor: null, total: null, totalIsExact: false });
    }),
  );
  const routes = [
    { path: '/imports/new', Component: NewImportPage },
    { path: '/imports/:id', Component: ImportPage },
    { path: '*', element: null },
  ];
  return { state, ...renderPage({ routes, at }) };
}

it('sends the file and goes on to its columns', async () => {
  const { router } = show('/imports/new', analysed);
  const sent: Record<string, unknown> = {};
  server.use(
    http.post('/api/v1/imports', async ({ request }) => {
      const form = await request.formData();
      sent.resource = form.get('resource');
      sent.hasFile = form.has('file');
      return HttpResponse.json(analysed, { status: 201 });
    }),
  );
  const user = userEvent.setup();
  await user.click(screen.getByText('People'));
  await user.upload(screen.getByLabelText('File'), new File(['nom\nAcme'], 'managers.csv'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/imports/7'));
  expect(sent).toEqual({ resource: 'people', hasFile: true });
  expect(await screen.findByText('UTF-8 with BOM')).toBeVisible();
});

it('says why a file was refused and takes another one', async () => {
  show('/imports/new', analysed);
  server.use(
    http.post('/api/v1/imports', () =>
      HttpResponse.json(
        {
          status: 400,
          code: 'unclosed_quote',
          detail: 'The row on line 3 has a quote that is never closed.',
        },
        { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const user = userEvent.setup();
  await user.upload(screen.getByLabelText('File'), new File(['"'], 'broken.csv'));
  expect(await screen.findByText(/line 3 has a quote/)).toBeVisible();
  expect(screen.getByLabelText('File')).toBeEnabled();
});

it('saves the mapping before it runs, and shows the trial as a trial', async () => {
  const { state } = show('/imports/7', analysed);
  const calls: unknown[] = [];
  server.use(
    http.put('/api/v1/imports/7/mapping', async ({ request }) => {
      calls.push(await request.json());
      return HttpResponse.json(analysed);
    }),
    http.post('/api/v1/imports/7/run', async ({ request }) => {
      const options = (await request.json()) as Import['options'];
      calls.push(options);
      state.run = { ...analysed, status: 'succeeded', options, counts, version: 2 };
      return HttpResponse.json(state.run, { status: 202 });
    }),
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: 'Becomes: divers' }));
  await user.click(await screen.findByRole('option', { name: 'City' }));
  await user.click(screen.getByRole('button', { name: 'Try it first' }));
  expect(await screen.findByText('Trial done: nothing was written')).toBeVisible();
  expect(calls).toEqual([
    { mapping: { nom: 'name', no_amf: 'registrationNumber', divers: 'city' }, units: {} },
    { mode: 'upsert', onDuplicate: 'update', dryRun: true },
  ]);
  expect(screen.getByRole('button', { name: 'Import for real' })).toBeEnabled();
  expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
});

it('does not start while two columns fill one field', async () => {
  show('/imports/7', { ...analysed, mapping: { nom: 'name', no_amf: 'name', divers: null } });
  expect(await screen.findByRole('button', { name: 'Import 3 rows' })).toBeDisabled();
  expect(screen.getByRole('status')).toHaveTextContent('Two columns fill this field');
});

describe('a finished import', () => {
  const done: Import = { ...analysed, status: 'succeeded', counts, changeSetId: 12 };
  const set = {
    id: 12,
    kind: 'import',
    actor: null,
    at: '2026-03-01T10:00:00Z',
    summary: 'Import of managers.csv',
    counts: { created: 2, updated: 0, deleted: 0, resources: { organisations: 2 } },
    undoes: null,
    undoneBy: null,
  };

  it('leads to its records and filters its rows by their verdict', async () => {
    show('/imports/7', done);
    server.use(http.get('/api/v1/change-sets/12', () => HttpResponse.json(set)));
    expect(await screen.findByRole('link', { name: 'Show the records' })).toHaveAttribute(
      'href',
      '/organisations?filter=change%3A12',
    );
    const user = userEvent.setup();
    const merged = screen.getByRole('button', { name: /Merged/ });
    await user.click(merged);
    expect(merged).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2');
  });

  it('is undone after a question, and says so from then on', async () => {
    show('/imports/7', done);
    let undone = false;
    server.use(
      http.get('/api/v1/change-sets/12', () =>
        HttpResponse.json({ ...set, undoneBy: undone ? 13 : null }),
      ),
      http.post('/api/v1/change-sets/12/undo', () => {
        undone = true;
        return HttpResponse.json({ changeSetId: 13, reverted: 2, kept: 0, blocked: 0, items: [] });
      }),
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
    expect(undone).toBe(false);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Undo the import' }));
    expect(await screen.findByText('This import was undone')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Show the records' })).toBeNull();
  });
});

it('finds fields that are claimed twice and leaves free columns alone', () => {
  expect([...claimedTwice(['name', null, 'city', 'name', null])]).toEqual(['name']);
});

it('keeps the rules of the last run where they were given', () => {
  const options = { mode: 'create' as const, match: null, onDuplicate: null, dryRun: true };
  expect(rulesOf({ options })).toEqual({
    mode: 'create',
    match: [],
    onDuplicate: 'update',
    dryRun: true,
  });
});

const asking: Import = {
  ...analysed,
  mapping: { nom: 'name', no_amf: 'aum', divers: null },
  units: { no_amf: { currency: null, unit: null } },
  questions: [{ column: 'no_amf', field: 'aum', asks: ['unit'] }],
};

it('waits for what the amounts count, and sends the answer with the mapping', async () => {
  const { state } = show('/imports/7', asking);
  let sent: unknown;
  server.use(
    http.put('/api/v1/imports/7/mapping', async ({ request }) => {
      sent = await request.json();
      state.run = { ...asking, questions: [] };
      return HttpResponse.json(state.run);
    }),
    http.post('/api/v1/imports/7/run', () => HttpResponse.json(state.run, { status: 202 })),
  );
  const user = userEvent.setup();
  expect(await screen.findByRole('button', { name: 'Import 3 rows' })).toBeDisabled();
  await user.click(screen.getByRole('combobox', { name: 'Unit: no_amf' }));
  await user.click(await screen.findByRole('option', { name: 'Millions' }));
  await user.click(screen.getByRole('button', { name: 'Import 3 rows' }));
  await waitFor(() =>
    expect(sent).toEqual({
      mapping: { nom: 'name', no_amf: 'aum', divers: null },
      units: { no_amf: { currency: null, unit: 'million' } },
    }),
  );
});

it('does not start while the server still has a question', async () => {
  const { state } = show('/imports/7', { ...asking, questions: [] });
  let started = false;
  server.use(
    http.put('/api/v1/imports/7/mapping', () => {
      state.run = asking;
      return HttpResponse.json(asking);
    }),
    http.post('/api/v1/imports/7/run', () => {
      started = true;
      return HttpResponse.json(asking, { status: 202 });
    }),
  );
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Import 3 rows' }));
  expect(await screen.findByText('What do these amounts count?')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Import 3 rows' })).toBeDisabled();
  expect(started).toBe(false);
});

it('says that the same file came in before, and asks before it makes its records again', async () => {
  show('/imports/7', { ...analysed, sameAs: { importId: 3, at: '2026-02-01T10:00:00Z' } });
  expect(await screen.findByRole('link', { name: 'See that import' })).toHaveAttribute(
    'href',
    '/imports/3',
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Only new ones' }));
  expect(screen.getByRole('button', { name: 'Import 3 rows' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Try it first' })).toBeEnabled();
  await user.click(screen.getByRole('checkbox', { name: /once more all the same/ }));
  expect(screen.getByRole('button', { name: 'Import 3 rows' })).toBeEnabled();
});

it('corrects failed rows on the spot and runs only these', async () => {
  const { state } = show('/imports/7', {
    ...analysed,
    status: 'succeeded',
    counts: { ...counts, failed: 1 },
  });
  const calls: unknown[] = [];
  server.use(
    http.get('/api/v1/imports/7/rows', () =>
      HttpResponse.json({
        items: [
          {
            row: 3,
            line: 4,
            verdict: 'failed',
            reason: 'A new organisation needs a name.',
            cells: { nom: '', no_amf: 'GP-2', divers: 'x' },
            corrected: false,
          },
        ],
        nextCursor: null,
        total: null,
        totalIsExact: false,
      }),
    ),
    http.put('/api/v1/imports/7/rows', async ({ request }) => {
      calls.push(await request.json());
      return HttpResponse.json({ corrected: 1 });
    }),
    http.post('/api/v1/imports/7/run', async ({ request }) => {
      calls.push(await request.json());
      return HttpResponse.json(state.run, { status: 202 });
    }),
  );
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'nom, line 4' }), 'Globex');
  await user.click(screen.getByRole('button', { name: 'Save and run again (1 corrected)' }));
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[0]).toEqual({
    rows: [{ row: 3, cells: { nom: 'Globex', no_amf: 'GP-2', divers: 'x' } }],
  });
  expect(calls[1]).toMatchObject({ onlyFailed: true, dryRun: false });
});

it('asks for the sheet of a workbook that has several', async () => {
  const book = { ...analysed.detected, format: 'xlsx' as const, encoding: null, delimiter: null };
  const { router } = show('/imports/new', analysed);
  const options: unknown[] = [];
  server.use(
    http.post('/api/v1/imports', async ({ request }) => {
      options.push((await request.formData()).get('options'));
      const detected = { ...book, sheet: 'Clients', sheets: ['Clients', 'Contacts'] };
      return HttpResponse.json({ ...analysed, detected }, { status: 201 });
    }),
  );
  const user = userEvent.setup();
  await user.upload(screen.getByLabelText('File'), new File(['PK'], 'book.xlsx'));
  await user.click(await screen.findByRole('radio', { name: 'Contacts' }));
  await user.click(screen.getByRole('button', { name: 'Use this sheet' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/imports/7'));
  expect(options).toEqual([null, JSON.stringify({ sheet: 'Contacts' })]);
});

it('knows when every question has its answer', () => {
  const asks: ('currency' | 'unit')[] = ['currency', 'unit'];
  const questions = [{ column: 'no_amf', field: 'aum', asks }];
  expect(areAnswered(questions, {})).toBe(false);
  expect(areAnswered(questions, { no_amf: { currency: 'EUR', unit: null } })).toBe(false);
  expect(areAnswered(questions, { no_amf: { currency: 'EUR', unit: 'one' } })).toBe(true);
});
