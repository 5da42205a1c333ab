import { http, HttpResponse, type HttpHandler } from 'msw';
import { server } from '@/shared/testing/server';
import type { Person } from '../person';

const emptyPage = { items: [], nextCursor: null, total: 0, totalIsExact: true };

/** A person as the server answers; a test states only what it is about. */
export function aPerson(id: number, changes: Partial<Person> = {}): Person {
  return {
    id,
    version: 1,
    createdAt: '2026-01-05T09:00:00Z',
    updatedAt: '2026-01-05T09:00:00Z',
    deletedAt: null,
    firstName: 'Person',
    lastName: String(id - 1).padStart(3, '0'),
    fullName: `Person ${String(id - 1).padStart(3, '0')}`,
    email: null,
    personalEmail: null,
    otherEmails: [],
    phone: null,
    phoneTyped: null,
    mobile: null,
    mobileTyped: null,
    jobTitle: 'Analyst',
    countryCode: null,
    language: null,
    linkedinUrl: null,
    notes: null,
    tags: [],
    owner: null,
    organisations: [],
    active: true,
    emailUnsubscribed: false,
    lastActivityAt: null,
    ...changes,
  };
}

const field = (name: string, type: string) => ({
  name,
  type,
  aliases: [],
  operators: [],
  values: [],
});

/** What every page asks for besides its records. */
export function emptyLookups(): HttpHandler[] {
  return [
    http.get('/api/v1/tags', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/views', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/users', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/affiliations', () => HttpResponse.json(emptyPage)),
    http.get('/api/v1/query/fields', () =>
      HttpResponse.json({
        resource: 'people',
        fields: [field('country', 'country'), field('name', 'text')],
        sorts: ['fullName'],
      }),
    ),
  ];
}

/** Answers the list in pages; returns the cursors that were asked for. */
export function pagedPeople(total: number): (string | null)[] {
  const asked: (string | null)[] = [];
  server.use(
    http.get('/api/v1/people', ({ request }) => {
      const parameters = new URL(request.url).searchParams;
      const cursor = parameters.get('cursor');
      const limit = Number(parameters.get('limit'));
      asked.push(cursor);
      const start = Number(cursor ?? 0);
      const end = Math.min(start + limit, total);
      return HttpResponse.json({
        items: Array.from({ length: end - start }, (_, index) => aPerson(start + index + 1)),
        nextCursor: end < total ? String(end) : null,
        total: cursor ? null : total,
        totalIsExact: true,
      });
    }),
    http.get('/api/v1/people/:id', ({ params }) => HttpResponse.json(aPerson(Number(params.id)))),
  );
  return asked;
}
