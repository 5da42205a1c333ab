import { ApiError } from '../api/api-error';
import { api } from '../api/client';
import { session } from '../api/session';
import { SseParser } from './sse-parser';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** The server gives a sign of life more often than this. */
const SILENCE_MS = 75_000;

export interface StreamListener {
  onEvent: (name: string, data: unknown) => void;
  onClosed: () => void;
}

/** How far somebody has listened; kept between streams, so that the next one begins where the last one ended. */
export interface Position {
  lastEventId: string | null;
}

/**
 * Reads GET /events until it is stopped, and connects again whenever the stream ends. EventSource
 * would be simpler but cannot send the token.
 */
export function listen(
  listener: StreamListener,
  position: Position = { lastEventId: null },
): () => void {
  const stop = new AbortController();
  void keepReading(listener, position, stop.signal);
  return () => stop.abort();
}

async function keepReading(
  listener: StreamListener,
  position: Position,
  stop: AbortSignal,
): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  while (!stop.aborted) {
    let least = 0;
    try {
      await readOnce(stop, position, (name, data) => {
        pause = FIRST_PAUSE_MS;
        listener.onEvent(name, data);
      });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return;
      // Anything else passes: the network, a restart, too many tabs. Others would be mistakes of ours.
      if (error instanceof ApiError) least = (error.retryAfterSeconds ?? 0) * 1_000;
    } finally {
      listener.onClosed();
    }
    await sleep(Math.max(least, pause * (0.5 + Math.random())), stop);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

async function readOnce(
  stop: AbortSignal,
  position: Position,
  onEvent: (name: string, data: unknown) => void,
): Promise<void> {
  const connection = new AbortController();
  const abort = () => connection.abort();
  stop.addEventListener('abort', abort, { once: true });
  let silence = setTimeout(abort, SILENCE_MS);
  try {
    const token = session.accessToken;
    const response = await api.raw('/events', {
      signal: connection.signal,
      headers: {
        Accept: 'text/event-stream',
        ...(position.lastEventId === null ? {} : { 'Last-Event-ID': position.lastEventId }),
      },
    });
    const parser = new SseParser();
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      clearTimeout(silence);
      silence = setTimeout(abort, SILENCE_MS);
      for (const { name, data, id } of parser.push(decoder.decode(part.value, { stream: true }))) {
        position.lastEventId = id ?? position.lastEventId;
        if (name === 'end') await session.renew(session.accessToken ?? token);
        else onEvent(name, JSON.parse(data) as unknown);
      }
    }
  } finally {
    clearTimeout(silence);
    stop.removeEventListener('abort', abort);
  }
}

function sleep(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
