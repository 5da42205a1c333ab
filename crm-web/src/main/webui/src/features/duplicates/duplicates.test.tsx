import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KindEntry } from '@/shared/feature';
import { shortcuts } from '@/shared/keyboard/registry';
import type { DuplicatePair } from '@/shared/lookalikes/api';
import type { ListedRecord, RecordKind } from '@/shared/records/kinds';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { duplicates } from './feature';

interface Contact extends ListedRecord {
  name: string;
  email: string | null;
  jobTitle: string | null;
  tags: string[];
}

const kind: Partial<RecordKind<Contact>> = {
  resource: 'people',
  symbol: () => null,
  nameOf: (contact) => contact.name,
  sections: [
    {
      facts: [
        { name: 'email', label: 'records:field.email', kind: 'email' },
        { name: 'jobTitle', label: 'records:field.jobTitle', kind: 'text' },
        { name: 'tags', label: 'records:field.tags', kind: 'tags' },
      ],
    },
  ],
};

const features = [
  duplicates,
  {
    id: 'people',
    recordKind: {
      resource: 'people',
      load: () => Promise.resolve(kind as unknown as Awaited<ReturnType<KindEntry['load']>>),
    } satisfies KindEntry,
  },
];

const contact = (id: number, changes: Partial<Contact>): Contact => ({
  id,
  version: id,
  createdAt: '2026-01-05T09:00:00Z',
  updatedAt: '2026-01-05T09:00:00Z',
  deletedAt: null,
  name: `Contact ${id}`,
  email: null,
  jobTitle: null,
  tags: [],
  ...changes,
});

const contacts: Record<number, Contact> = {
  1: contact(1, { name: 'Léa Martin', email: 'lea@acme.fr', jobTitle: 'CIO', tags: ['vip'] }),
  2: contact(2, { name: 'Lea Martin', email: 'l.martin@acme.fr' }),
  3: contact(3, { name: 'Jean Dupont' }),
  4: contact(4, { name: 'Jean Dupond' }),
};

const pair = (id: number, score: number, one: number, other: number): DuplicatePair => ({
  id,
  resource: 'people',
  score,
  reasons: ['name', 'email_domain'],
  dismissed: false,
  foundAt: '2026-01-05T09:00:00Z',
  records: [one, other].map((of) => ({
    id: of,
    name: contacts[of]?.name ?? '',
    detail: null,
  })) as DuplicatePair['records'],
});

let open: DuplicatePair[];
let written: { path: string; body: unknown }[];

beforeEach(() => {
  open = [pair(11, 92, 1, 2), pair(12, 60, 3, 4)];
  written = [];
  const decide = async (request: Request, pairId: number) => {
    const text = await request.text();
    written.push({
      path: new URL(request.url).pathname.replace('/api/v1', ''),
      body: text ? (JSON.parse(text) as unknown) : null,
    });
    open = open.filter(({ id }) => id !== pairId);
    return HttpResponse.json({ changeSetId: 5 });
  };
  server.use(
    http.get('/api/v1/tags', () =>
      HttpResponse.json({ items: [], nextCursor: null, total: 0, totalIsExact: true }),
    ),
    http.get('/api/v1/duplicates', () =>
      HttpResponse.json({ items: open, nextCursor: null, total: open.length, totalIsExact: true }),
    ),
    http.get('/api/v1/people/:id', ({ params }) => HttpResponse.json(contacts[Number(params.id)])),
    http.post('/api/v1/people/merge', ({ request }) => decide(request, 11)),
    http.post('/api/v1/duplicates/:id/dismiss', ({ request, params }) =>
      decide(request, Number(params.id)),
    ),
  );
  const listen = (event: KeyboardEvent) => shortcuts.handle(event);
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
});

function review() {
  return renderPage({ routes: duplicates.routes ?? [], at: '/duplicates', features });
}

describe('the queue of duplicates', () => {
  it('shows the surest pair side by side, the fuller record kept', async () => {
    review();
    expect(await screen.findByText('2 pairs')).toBeInTheDocument();
    expect(await screen.findByRole('radio', { name: /Keep Léa Martin/ })).toBeChecked();
    expect(screen.getByText('92 % alike')).toBeInTheDocument();
    expect(screen.getByText('Same e-mail domain')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'lea@acme.fr' })).toBeChecked();
    // One record alone knows it, so there is nothing to choose.
    expect(screen.queryByRole('radio', { name: 'CIO' })).not.toBeInTheDocument();
    expect(screen.getByText('CIO')).toBeInTheDocument();
  });

  it('merges with the chosen value by key, offers undo and goes on with the next pair', async () => {
    review();
    await userEvent.click(await screen.findByRole('radio', { name: 'l.martin@acme.fr' }));
    await userEvent.keyboard('m');
    expect(await screen.findByRole('radio', { name: /Keep Jean Dupont/ })).toBeInTheDocument();
    expect(written).toEqual([
      {
        path: '/people/merge',
        body: { survivorId: 1, mergedIds: [2], fields: { email: 2 }, versions: { 1: 1, 2: 2 } },
      },
    ]);
    expect(await screen.findByText('2 records merged into Léa Martin')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  });

  it('says that a pair is two, and skips, by key', async () => {
    review();
    await screen.findByRole('radio', { name: /Keep Léa Martin/ });
    await userEvent.keyboard('s');
    expect(await screen.findByRole('radio', { name: /Keep Jean Dupont/ })).toBeInTheDocument();
    await userEvent.keyboard('n');
    await waitFor(() =>
      expect(written.map(({ path }) => path)).toEqual(['/duplicates/12/dismiss']),
    );
    expect(await screen.findByRole('radio', { name: /Keep Léa Martin/ })).toBeInTheDocument();
  });

  it('says so when nothing is left', async () => {
    open = [];
    review();
    expect(await screen.findByText('No duplicates')).toBeInTheDocument();
  });

  it('offers no decision to those who may only read', async () => {
    renderPage({
      routes: duplicates.routes ?? [],
      at: '/duplicates',
      features,
      auth: { can: () => false },
    });
    await screen.findByRole('radio', { name: /Keep Léa Martin/ });
    expect(screen.queryByRole('button', { name: /^Merge/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Skip/ })).toBeInTheDocument();
  });
});

describe('merging a selection', () => {
  it('compares all that were selected and opens the one that stays', async () => {
    const { router } = renderPage({
      routes: [...(duplicates.routes ?? []), { path: 'people/:id', element: <p>record</p> }],
      at: '/duplicates/merge?resource=people&ids=1,3,4',
      features,
    });
    await userEvent.click(await screen.findByRole('radio', { name: /Keep Jean Dupond/ }));
    await userEvent.click(
      within(screen.getByRole('banner')).getByRole('button', { name: 'Merge' }),
    );
    await waitFor(() => expect(router.state.location.pathname).toBe('/people/4'));
    expect(written[0]?.body).toMatchObject({ survivorId: 4, mergedIds: [1, 3], fields: {} });
  });

  it('asks for a selection where there is none', async () => {
    renderPage({ routes: duplicates.routes ?? [], at: '/duplicates/merge', features });
    expect(await screen.findByText('Nothing to merge yet')).toBeInTheDocument();
  });
});
