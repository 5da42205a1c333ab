import { http, HttpResponse } from 'msw';
import type { CustomField } from '../custom-fields/api';
import { server } from './server';

/** A field of the firm as the server answers; a test states only what it is about. */
export function aField(id: number, changes: Partial<CustomField> = {}): CustomField {
  return {
    id,
    version: 4,
    createdAt: '2026-01-05T09:00:00Z',
    updatedAt: '2026-01-05T09:00:00Z',
    deletedAt: null,
    resource: 'people',
    key: `field${id}`,
    labels: { fr: `Champ ${id}`, en: `Field ${id}` },
    type: 'text',
    choices: [],
    required: false,
    filterable: true,
    sortable: true,
    position: id,
    active: true,
    index: 'ready',
    ...changes,
  };
}

export const tier = aField(1, {
  key: 'tier',
  labels: { fr: 'Niveau', en: 'Tier' },
  type: 'choice',
  choices: [
    { code: 'gold', labels: { fr: 'Or', en: 'Gold' } },
    { code: 'tin', labels: { fr: 'Étain', en: 'Tin' } },
  ],
});

const page = <T>(items: T[]) => ({
  items,
  nextCursor: null,
  total: items.length,
  totalIsExact: true,
});

/** The firm has these fields, and has removed those. */
export function customFieldsAre(fields: CustomField[], removed: CustomField[] = []): void {
  server.use(
    http.get('/api/v1/custom-fields', ({ request }) =>
      HttpResponse.json(
        page(new URL(request.url).searchParams.get('removed') === 'true' ? removed : fields),
      ),
    ),
  );
}
