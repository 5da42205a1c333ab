import { http, HttpResponse, delay } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '../testing/server';
import { ApiError } from './api-error';
import { api } from './client';
import { Session, session } from './session';

const refresh = '/api/v1/auth/refresh';

/** A server that only takes the newest token and counts how often it was asked for another one. */
function renewingServer(answerRefresh = true) {
  const count = { refreshes: 0 };
  let valid = 'fresh-0';
  server.use(
    http.get('/api/v1/people/:id', ({ request, params }) =>
      request.headers.get('Authorization') === `Bearer ${valid}`
        ? HttpResponse.json({ id: Number(params.id) })
        : HttpResponse.json({ status: 401, code: 'unauthenticated' }, { status: 401 }),
    ),
    http.post(refresh, async () => {
      count.refreshes += 1;
      await delay(30);
      if (!answerRefresh) {
        return HttpResponse.json({ status: 401, code: 'session_over' }, { status: 401 });
      }
      valid = `fresh-${count.refreshes}`;
      return HttpResponse.json({ accessToken: valid, expiresIn: 900 });
    }),
  );
  return count;
}

describe('renewing the session', () => {
  it('asks once for all the calls that were refused together, and repeats each of them', async () => {
    const count = renewingServer();
    const people = await Promise.all([1, 2, 3, 4].map((id) => api.get(`/people/${id}`)));
    expect(people).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]);
    expect(count.refreshes).toBe(1);
  });

  it('does not ask again for a call whose refusal comes in after the renewal', async () => {
    const count = renewingServer();
    const old = session.accessToken;
    await api.get('/people/1');
    expect(await session.renew(old)).toBe(true);
    expect(count.refreshes).toBe(1);
  });

  it('ends the session when the cookie is no longer good, and says so once', async () => {
    const count = renewingServer(false);
    const ended = vi.fn();
    const stop = session.onEnd(ended);
    const calls = await Promise.allSettled([api.get('/people/1'), api.get('/people/2')]);
    stop();
    expect(calls.every((call) => call.status === 'rejected')).toBe(true);
    expect(count.refreshes).toBe(1);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(session.accessToken).toBeNull();
  });

  it('keeps the session when the server cannot be reached', async () => {
    server.use(http.post(refresh, () => HttpResponse.error()));
    const ended = vi.fn();
    const stop = session.onEnd(ended);
    await expect(session.renew(session.accessToken)).rejects.toMatchObject({ code: 'offline' });
    stop();
    expect(ended).not.toHaveBeenCalled();
    expect(session.accessToken).not.toBeNull();
  });

  it('asks again when another tab was faster with the same cookie', async () => {
    let asked = 0;
    server.use(
      http.post(refresh, () => {
        asked += 1;
        return asked === 1
          ? HttpResponse.json({ status: 409, code: 'refresh_race' }, { status: 409 })
          : HttpResponse.json({ accessToken: 'second', expiresIn: 900 });
      }),
    );
    expect(await session.renew(session.accessToken)).toBe(true);
    expect(session.accessToken).toBe('second');
  });

  it('takes over the token that another tab renewed', async () => {
    const other = new Session();
    other.adopt({ accessToken: 'from-the-other-tab', expiresIn: 900 });
    await vi.waitFor(() => expect(session.accessToken).toBe('from-the-other-tab'));
  });
});

describe('calls', () => {
  it('turn a problem document into a typed error with the request id and the fields', async () => {
    const errors = [{ field: 'email', code: 'invalid_email', message: 'no' }];
    server.use(
      http.post('/api/v1/people', () =>
        HttpResponse.json(
          { status: 400, code: 'invalid', detail: 'why', errors },
          { status: 400, headers: { 'X-Request-Id': 'r-1' } },
        ),
      ),
    );
    const error = await api.create('/people', {}).catch((e: unknown) => e as ApiError);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, code: 'invalid', requestId: 'r-1', message: 'why' });
    expect((error as ApiError).field('email')?.code).toBe('invalid_email');
  });

  it('survive an answer that is no JSON', async () => {
    server.use(
      http.get(
        '/api/v1/people',
        () => new HttpResponse('<html>bad gateway</html>', { status: 502 }),
      ),
    );
    await expect(api.get('/people')).rejects.toMatchObject({ status: 502, code: 'http_502' });
  });

  it('send a key with creates and the version with changes, and hand on the change set', async () => {
    const seen: Record<string, string | null> = {};
    server.use(
      http.post('/api/v1/people', ({ request }) => {
        seen.key = request.headers.get('Idempotency-Key');
        return HttpResponse.json({ id: 7 }, { status: 201, headers: { 'X-Change-Set': '42' } });
      }),
      http.patch('/api/v1/people/7', ({ request }) => {
        seen.ifMatch = request.headers.get('If-Match');
        seen.type = request.headers.get('Content-Type');
        return HttpResponse.json({ id: 7 });
      }),
    );
    expect(await api.create('/people', {})).toEqual({ data: { id: 7 }, changeSetId: 42 });
    expect((await api.patch('/people/7', {}, { ifMatch: 3 })).changeSetId).toBeNull();
    expect(seen.key).toMatch(/^[0-9a-f]{32}$/);
    expect(seen.ifMatch).toBe('"3"');
    expect(seen.type).toBe('application/merge-patch+json');
  });
});
