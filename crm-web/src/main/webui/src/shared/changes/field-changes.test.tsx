import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../testing/render-page';
import { aField, customFieldsAre, tier } from '../testing/stub-fields';
import { fieldsOf, type ChangeItem } from './api';
import { FieldChanges } from './field-changes';

const fund = aField(2, {
  key: 'ticket',
  labels: { fr: 'Ticket', en: 'Ticket' },
  type: 'money',
  deletedAt: '2026-02-01T00:00:00Z',
});

const change = (field: string, before: unknown, after: unknown) => ({
  field,
  before,
  after,
  beforeLabel: null,
  afterLabel: null,
});

const item: ChangeItem = {
  seq: 1,
  resource: 'people',
  recordId: 1,
  label: 'Ada',
  part: null,
  operation: 'update',
  version: 2,
  fields: [
    change('custom.tier', 'gold', 'tin'),
    change('custom.ticket', null, { amount: '1200.00', currency: 'EUR' }),
    change('custom.nobodyKnows', null, 'raw'),
  ],
};

it('calls the firm’s own fields as the firm does, removed ones too, and says values in words', async () => {
  customFieldsAre([tier], [fund]);
  renderPage({
    routes: [
      { path: '/', element: <FieldChanges changes={fieldsOf([item])} operation="update" /> },
    ],
    at: '/',
  });
  expect((await screen.findByText('Tier')).nextElementSibling).toHaveTextContent('GoldTin');
  expect((await screen.findByText('Ticket')).nextElementSibling).toHaveTextContent('€1,200');
  expect(screen.getByText('nobodyKnows').nextElementSibling).toHaveTextContent('raw');
});
