import { ApiError } from './api-error';
import { session } from './session';
import { randomKey } from './random-key';

type QueryValue = string | number | boolean | null | undefined;

export interface CallOptions {
  query?: Record<string, QueryValue>;
  signal?: AbortSignal;
  /** Version the caller saw; the server answers 412 when the record has moved on. */
  ifMatch?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

/** Answer to a write: the record, and the change set through which the write can be undone. */
export interface Written<T> {
  data: T;
  changeSetId: number | null;
}

interface Call extends CallOptions {
  method: string;
  body?: unknown;
  contentType?: string;
  /** Login and refresh: a stale token in the header would be refused before the body is read. */
  anonymous?: boolean;
}

export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

function init(call: Call, token: string | null): RequestInit {
  const headers = new Headers({ Accept: 'application/json', ...call.headers });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (call.ifMatch !== undefined) headers.set('If-Match', `"${call.ifMatch}"`);
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  const isForm = call.body instanceof FormData;
  if (call.body !== undefined && !isForm) {
    headers.set('Content-Type', call.contentType ?? 'application/json');
  }
  const body = isForm ? (call.body as FormData) : JSON.stringify(call.body);
  return { method: call.method, headers, body, signal: call.signal };
}

async function attempt(path: string, call: Call, token: string | null): Promise<Response> {
  try {
    return await fetch(apiUrl(path, call.query), init(call, token));
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw ApiError.unreachable();
  }
}

/** Sends a call; on 401 renews the session once and sends it again. */
async function send(path: string, call: Call): Promise<Response> {
  if (call.anonymous) return checked(await attempt(path, call, null));
  // After a reload there is no token yet: asking for one first spares a refused call.
  if (session.isStale || session.accessToken === null) await session.renew(session.accessToken);
  const token = session.accessToken;
  let response = await attempt(path, call, token);
  if (response.status === 401 && (await session.renew(token))) {
    response = await attempt(path, call, session.accessToken);
  }
  return checked(response);
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw await ApiError.from(response);
  return response;
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function write<T>(path: string, call: Call): Promise<Written<T>> {
  const response = await send(path, call);
  const changeSet = response.headers.get('X-Change-Set');
  return { data: await bodyOf<T>(response), changeSetId: changeSet ? Number(changeSet) : null };
}

export const api = {
  async get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return bodyOf<T>(await send(path, { ...options, method: 'GET' }));
  },

  /** POST that creates something: safe to repeat, because it carries an idempotency key. */
  create<T>(path: string, body: unknown, options: CallOptions = {}): Promise<Written<T>> {
    const idempotencyKey = options.idempotencyKey ?? randomKey();
    return write<T>(path, { ...options, method: 'POST', body, idempotencyKey });
  },

  post<T>(path: string, body?: unknown, options: CallOptions = {}): Promise<Written<T>> {
    return write<T>(path, { ...options, method: 'POST', body });
  },

  put<T>(path: string, body: unknown, options: CallOptions = {}): Promise<Written<T>> {
    return write<T>(path, { ...options, method: 'PUT', body });
  },

  patch<T>(path: string, body: unknown, options: CallOptions = {}): Promise<Written<T>> {
    const contentType = 'application/merge-patch+json';
    return write<T>(path, { ...options, method: 'PATCH', body, contentType });
  },

  remove<T = undefined>(path: string, options: CallOptions = {}): Promise<Written<T>> {
    return write<T>(path, { ...options, method: 'DELETE' });
  },

  /** Login and the like, sent without a token. */
  async anonymous<T>(path: string, body?: unknown): Promise<T> {
    return bodyOf<T>(await send(path, { method: 'POST', body, anonymous: true }));
  },

  /** The raw answer, for downloads. */
  raw(path: string, options: CallOptions = {}): Promise<Response> {
    return send(path, {
      ...options,
      method: 'GET',
      headers: { Accept: '*/*', ...options.headers },
    });
  },
};
