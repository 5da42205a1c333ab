import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { server } from '../testing/server';
import { listen } from './event-stream';

function streamOf(text: string): HttpResponse<ReadableStream> {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

it('hands events over, and connects again with the token when the stream ends', async () => {
  const tokens: (string | null)[] = [];
  server.use(
    http.get('/api/v1/events', ({ request }) => {
      tokens.push(request.headers.get('Authorization'));
      return streamOf(`event: hello\ndata: {"unread":${tokens.length}}\n\n`);
    }),
  );
  const heard: unknown[] = [];
  const closed = vi.fn();
  const stop = listen({ onEvent: (name, data) => heard.push([name, data]), onClosed: closed });
  try {
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), { timeout: 10_000 });
  } finally {
    stop();
  }
  expect(heard.slice(0, 2)).toEqual([
    ['hello', { unread: 1 }],
    ['hello', { unread: 2 }],
  ]);
  expect(tokens[0]).toBe('Bearer token-of-tests');
  expect(closed).toHaveBeenCalled();
});

it('gives up when the session is over', async () => {
  server.use(
    http.get('/api/v1/events', () =>
      HttpResponse.json({ code: 'unauthenticated' }, { status: 401 }),
    ),
    http.post('/api/v1/auth/refresh', () => HttpResponse.json({}, { status: 401 })),
  );
  const closed = vi.fn();
  const stop = listen({ onEvent: () => undefined, onClosed: closed });
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  stop();
});
