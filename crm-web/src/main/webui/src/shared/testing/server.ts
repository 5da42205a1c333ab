import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

/**
 * The stub server of page tests; each test adds the answers it is about. The firm has made no fields of its own
 * unless a test says so.
 */
export const server = setupServer(
  http.get('/api/v1/custom-fields', () =>
    HttpResponse.json({ items: [], nextCursor: null, total: 0, totalIsExact: true }),
  ),
);
