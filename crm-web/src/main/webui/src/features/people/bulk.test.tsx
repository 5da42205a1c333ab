import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Permission } from '@/shared/feature';
import { shortcuts } from '@/shared/keyboard/registry';
import { subjectOf } from '@/shared/jobs/awaited';
import { renderPage } from '@/shared/testing/render-page';
import { aField, customFieldsAre, tier } from '@/shared/testing/stub-fields';
import { server } from '@/shared/testing/server';
import { people } from './feature';
import { emptyLookups, pagedPeople } from './testing/stub-people';

const routes = people.routes ?? [];

interface Body {
  action: string;
  selection: { ids?: number[]; filter?: string };
  params: { tags?: string[]; ownerId?: number | null; fields?: Record<string, unknown> };
  dryRun?: boolean;
}

const nothing = { matched: 0, changed: 0, skipped: 0, reasons: {}, changeSetId: null, sample: [] };

/** Answers bulk calls; returns those that were meant. */
function stubBulk(answer: (body: Body) => object | Response): Body[] {
  const meant: Body[] = [];
  server.use(
    http.post('/api/v1/people/bulk', async ({ request }) => {
      const body = (await request.json()) as Body;
      if (!body.dryRun) meant.push(body);
      const given = answer(body);
      return given instanceof Response ? given : HttpResponse.json(given);
    }),
  );
  return meant;
}

beforeEach(() => {
  sessionStorage.clear();
  server.use(...emptyLookups());
  const listen = (event: KeyboardEvent) => shortcuts.handle(event);
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
});

async function showList(total: number, at = '/people', can?: (p?: Permission) => boolean) {
  pagedPeople(total);
  const page = renderPage({ routes, at, auth: can ? { can } : {} });
  await screen.findByText('Person 000');
  return page;
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const bar = () => screen.getByRole('toolbar', { name: 'Selection' });

describe('the selection', () => {
  it('takes a range with shift, by mouse and by keys, and lets go with Escape', async () => {
    await showList(8);
    const user = userEvent.setup();
    await user.click(box('Select Person 001'));
    await user.keyboard('{Shift>}');
    await user.click(box('Select Person 003'));
    await user.keyboard('{/Shift}');
    expect(bar()).toHaveTextContent('3 people');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).toBeNull();

    await user.click(screen.getByText('Analyst', { selector: '#row-1 *' }));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    expect(bar()).toHaveTextContent('2 people');
  });

  it('becomes all that match, exactly counted, and says when the filter lets go of it', async () => {
    await showList(250);
    const counted: string[] = [];
    server.events.on('request:start', ({ request }) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get('count') === 'exact') counted.push(request.url);
    });
    await userEvent.click(box('Select all loaded rows'));
    expect(bar()).toHaveTextContent('100 people');
    await userEvent.click(
      await within(bar()).findByRole('button', { name: 'Select all 250 people that match' }),
    );
    expect(bar()).toHaveTextContent('All 250 people that match');
    expect(counted).toHaveLength(1);
    server.events.removeAllListeners();

    await userEvent.type(screen.getByRole('combobox'), 'x');
    expect(await screen.findByText(/filter changed/)).toBeInTheDocument();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('offers nothing that the role does not allow', async () => {
    await showList(3, '/people', (permission) =>
      ['read', 'update', 'delete'].includes(permission?.action ?? 'read'),
    );
    await userEvent.click(box('Select Person 000'));
    for (const name of ['Tag', 'Assign', 'Edit', 'Delete', 'Export']) {
      expect(within(bar()).queryByRole('button', { name })).toBeNull();
    }
  });
});

describe('changing many', () => {
  it('tags after a preview, tells why some stay, and takes it back', async () => {
    await showList(3);
    const meant = stubBulk(() => ({
      ...nothing,
      matched: 2,
      changed: 1,
      skipped: 1,
      reasons: { unchanged: 1 },
      changeSetId: 77,
    }));
    const undone: unknown[] = [];
    server.use(
      http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
        undone.push(params.id);
        return HttpResponse.json({ changeSetId: 78, reverted: 1, kept: 0, blocked: 0 });
      }),
    );
    await userEvent.click(box('Select Person 000'));
    await userEvent.click(box('Select Person 001'));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Tag' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add tags' });
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'Tags' }), 'vip{Enter}');
    expect(await within(dialog).findByText('1 person will change')).toBeInTheDocument();
    expect(dialog).toHaveTextContent('1 stays as it is: 1 is like this already');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Tag 1 person' }));

    expect(await screen.findByText('Tagged 1 person · 1 stayed as it was')).toBeInTheDocument();
    expect(meant).toEqual([
      { action: 'tag', params: { tags: ['vip'] }, selection: { ids: [1, 2] } },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undone).toEqual(['77']));
  });

  it('offers only fields that the server sets in many, and shows its refusal under the field', async () => {
    await showList(2);
    stubBulk(({ params, selection }) => {
      const errors = selection.ids?.length
        ? [{ field: 'jobTitle', code: 'too_long', message: 'At most 200 characters.' }]
        : Object.keys(params.fields ?? {})
            .filter((name) => name !== 'jobTitle')
            .map((name) => ({ field: `params.fields.${name}`, code: 'not_in_bulk', message: '' }));
      return HttpResponse.json({ status: 400, code: 'invalid', errors }, { status: 400 });
    });
    await userEvent.click(box('Select Person 000'));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit fields' });
    await userEvent.click(await within(dialog).findByRole('combobox', { name: 'Field' }));
    const options = await screen.findAllByRole('option', { hidden: true });
    expect(options.map((option) => option.textContent)).toEqual(['Job title']);
    await userEvent.click(screen.getByRole('option', { name: 'Job title', hidden: true }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'New value' }), 'Partner');
    expect(await within(dialog).findByText('At most 200 characters.')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Edit fields' })).toBeDisabled();
  });

  it("offers the firm's own fields, each with the control of its type, and its refusal", async () => {
    const score = aField(2, { key: 'score', labels: { fr: 'Note', en: 'Score' }, type: 'number' });
    const vip = aField(3, { key: 'vip', labels: { fr: 'VIP', en: 'VIP' }, type: 'checkbox' });
    const old = aField(4, { key: 'old', labels: { fr: 'Ancien', en: 'Old' }, active: false });
    customFieldsAre([tier, score, { ...vip, required: true }, old]);
    await showList(2);
    const asked: Body[] = [];
    const meant = stubBulk((body) => {
      if (!body.selection.ids?.length) return nothing;
      asked.push(body);
      const { score: given } = (body.params.fields?.custom ?? {}) as { score?: unknown };
      if (given === 'many') {
        const errors = [{ field: 'custom.score', code: 'invalid_number', message: 'A number.' }];
        return HttpResponse.json({ status: 400, code: 'invalid', errors }, { status: 400 });
      }
      const change = { field: 'custom.tier', before: 'gold', after: 'tin' };
      const sample = [
        {
          seq: 1,
          resource: 'people',
          recordId: 1,
          label: 'Person 000',
          operation: 'update',
          fields: [{ ...change, beforeLabel: null, afterLabel: null }],
        },
      ];
      return { ...nothing, matched: 1, changed: 1, sample };
    });
    await userEvent.click(box('Select Person 000'));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit fields' });
    const choose = async (name: string) => {
      const fields = await within(dialog).findAllByRole('combobox', { name: 'Field' });
      await userEvent.click(fields.at(-1) ?? dialog);
      expect(screen.queryByRole('option', { name: 'Old', hidden: true })).toBeNull();
      const options = await screen.findAllByRole('option', { name, hidden: true });
      await userEvent.click(options.at(-1) ?? dialog);
    };
    await choose('Tier');
    await userEvent.click(await within(dialog).findByRole('combobox', { name: 'New value' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Tin', hidden: true }));
    const list = await within(dialog).findByRole('list');
    expect(list).toHaveTextContent('Person 000');
    expect(list).toHaveTextContent('TierGold');
    expect(list).toHaveTextContent('Tin');

    await userEvent.click(within(dialog).getByRole('button', { name: 'Another field' }));
    await choose('Score');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'New value' }), 'many');
    expect(await within(dialog).findByText(/Give a number/)).toBeInTheDocument();
    const input = within(dialog).getByRole('textbox', { name: 'New value' });
    await userEvent.clear(input);
    expect(within(dialog).getByText('Left empty, the value is removed.')).toBeInTheDocument();
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Change 1 person' }));
    await waitFor(() =>
      expect(meant).toEqual([
        {
          action: 'update',
          params: { fields: { custom: { tier: 'tin', score: null } } },
          selection: { ids: [1] },
        },
      ]),
    );
  });

  it('hands more than a thousand to a job and remembers what it is about', async () => {
    await showList(250);
    const meant = stubBulk(({ dryRun }) =>
      dryRun
        ? { ...nothing, matched: 250, changed: 250 }
        : HttpResponse.json(
            { id: 5, kind: 'bulk', status: 'queued', progress: { done: 0, total: null } },
            { status: 202 },
          ),
    );
    await userEvent.click(box('Select all loaded rows'));
    await userEvent.click(await within(bar()).findByRole('button', { name: /^Select all 250/ }));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move to the trash' });
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Delete 250 people' }));
    expect(await screen.findByText(/Moving 250 people to the trash/)).toBeInTheDocument();
    expect(meant).toEqual([{ action: 'delete', params: {}, selection: { filter: '' } }]);
    expect(subjectOf(5)).toMatchObject({ action: 'delete', resource: 'people', count: 250 });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});
