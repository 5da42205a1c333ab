import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { server } from '@/shared/testing/server';
import { aField, customFieldsAre, tier } from '@/shared/testing/stub-fields';
import { people } from './feature';
import { aPerson, emptyLookups } from './testing/stub-people';

const routes = people.routes ?? [];
const score = aField(2, { key: 'score', labels: { fr: 'Note', en: 'Score' }, type: 'number' });
const vip = aField(3, { key: 'vip', labels: { fr: 'VIP', en: 'VIP: yes?' }, type: 'checkbox' });
const old = aField(4, { key: 'old', labels: { fr: 'Ancien', en: 'Old' }, active: false });
const custom = { tier: 'gold', score: 1234.5, old: 'kept' };
const person = { ...aPerson(1), custom };

beforeEach(() => {
  server.use(...emptyLookups());
  customFieldsAre([tier, score, vip, old]);
});

describe('a record', () => {
  const sent: unknown[] = [];
  beforeEach(() => {
    sent.length = 0;
    server.use(
      http.get('/api/v1/people/1', () => HttpResponse.json(person)),
      http.patch('/api/v1/people/1', async ({ request }) => {
        const patch = (await request.json()) as { custom: object };
        sent.push(patch);
        return HttpResponse.json({
          ...person,
          version: person.version + sent.length,
          custom: { ...custom, ...patch.custom },
        });
      }),
    );
    renderPage({ routes, at: '/people/1' });
  });

  it('shows values in words and edits each by the control of its type', async () => {
    const button = await screen.findByRole('button', { name: 'Edit: Tier' });
    expect(button).toHaveTextContent('Gold');
    expect(screen.getByRole('button', { name: 'Edit: Score' })).toHaveTextContent('1,234.5');
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole('option', { name: 'Tin' }));
    await waitFor(() => expect(sent).toEqual([{ custom: { tier: 'tin' } }]));
    expect(await screen.findByText('Tier saved')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Edit: Score' }));
    const input = screen.getByRole('textbox', { name: 'Score' });
    await userEvent.clear(input);
    await userEvent.type(input, '1 200,05{Enter}');
    await waitFor(() => expect(sent.at(-1)).toEqual({ custom: { score: 1200.05 } }));

    await userEvent.click(screen.getByRole('checkbox', { name: 'VIP: yes?' }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ custom: { vip: true } }));
    expect(screen.getByRole('checkbox', { name: 'VIP: yes?' })).toBeChecked();
  });

  it('keeps what is no longer filled in, to be read only', async () => {
    expect(await screen.findByText('kept')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit: Old' })).not.toBeInTheDocument();
  });

  it('puts a refusal beside the field and the old value back', async () => {
    server.use(
      http.patch('/api/v1/people/1', () =>
        HttpResponse.json(
          {
            status: 400,
            code: 'invalid',
            errors: [{ field: 'custom.score', code: 'invalid_number', message: 'Give a number.' }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Score' }));
    const input = screen.getByRole('textbox', { name: 'Score' });
    await userEvent.clear(input);
    await userEvent.type(input, 'many{Enter}');
    expect(await screen.findByText('Give a number, with at most 15 digits.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Edit: Score' })).toHaveTextContent('1,234.5');
  });
});

describe('the list', () => {
  const field = (of: typeof tier, type: string, values: string[] = []) => ({
    name: `custom.${of.key}`,
    type,
    aliases: [],
    operators: [],
    values,
    custom: of,
  });

  beforeEach(() => {
    server.use(
      http.get('/api/v1/query/fields', () =>
        HttpResponse.json({
          resource: 'people',
          fields: [field(tier, 'choice', ['gold', 'tin']), field(score, 'number')],
          sorts: ['fullName', 'custom.score'],
        }),
      ),
      http.get('/api/v1/people', () =>
        HttpResponse.json({ items: [person], nextCursor: null, total: 1, totalIsExact: true }),
      ),
    );
  });

  it('offers the fields as columns, to be sorted by where the server can', async () => {
    const { router } = renderPage({ routes, at: '/people?columns=custom.tier' });
    expect(await screen.findByRole('gridcell', { name: 'Gold' })).toBeInTheDocument();
    const header = screen.getByRole('columnheader', { name: 'Tier' });
    expect(within(header).queryByRole('button')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Columns and density' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Score' }));
    await userEvent.keyboard('{Escape}');
    const sorter = await within(
      await screen.findByRole('columnheader', { name: 'Score' }),
    ).findByRole('button');
    await userEvent.click(sorter);
    expect(router.state.location.search).toContain('sort=custom.score');
  });

  it('speaks of them by name in the filter', async () => {
    renderPage({ routes, at: '/people?filter=tier%3Agold' });
    const chips = await screen.findByRole('list', { name: 'Active filters' });
    await waitFor(() => expect(chips).toHaveTextContent('TierGold'));
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    await userEvent.type(screen.getByRole('combobox'), 'tie');
    await userEvent.click(await screen.findByRole('option', { name: /^Tier/ }));
    await userEvent.click(await screen.findByRole('option', { name: /^Tin/ }));
    expect(screen.getByRole('combobox')).toHaveValue('custom.tier:tin ');
  });
});

it('asks for what every new record has to have', async () => {
  customFieldsAre([{ ...tier, required: true }, { ...vip, required: true }, score]);
  const sent: unknown[] = [];
  server.use(
    http.post('/api/v1/people', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(person, { status: 201 });
    }),
    http.get('/api/v1/people/1', () => HttpResponse.json(person)),
  );
  renderPage({ routes, at: '/people/new' });
  await userEvent.click(await screen.findByRole('combobox', { name: /^Tier/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Gold' }));
  await userEvent.click(screen.getByRole('combobox', { name: /^VIP/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'No' }));
  expect(screen.queryByLabelText('Score')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toEqual([{ custom: { tier: 'gold', vip: false } }]));
});
