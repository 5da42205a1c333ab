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

it('goes on from the last event that had an id', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('/api/v1/events', ({ request }) => {
      asked.push(request.headers.get('Last-Event-ID'));
      return streamOf(
        asked.length === 1
          ? 'id: 7-0\nevent: hello\ndata: {}\n\nevent: resync\ndata: {}\n\n'
          : 'event: hello\ndata: {"resumed":true}\n\n',
      );
    }),
  );
  const position = { lastEventId: null };
  const stop = listen({ onEvent: () => undefined, onClosed: () => undefined }, position);
  try {
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), { timeout: 10_000 });
  } finally {
    stop();
  }
  expect(asked.slice(0, 3)).toEqual([null, '7-0', '7-0']);
  expect(position.lastEventId).toBe('7-0');
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
