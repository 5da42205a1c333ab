import { ApiError } from './api-error';
import { api, type CallOptions } from './client';

/** How far a download is. */
export interface Received {
  bytes: number;
  /** Lines so far; in a file of rows about as many rows. */
  lines: number;
  /** As the server announced it; null where it does not count. */
  rows: number | null;
}

interface Options extends CallOptions {
  onProgress?: (received: Received) => void;
  /** Whether each row stands on lines of its own, so that a file with fewer lines than rows is not whole. */
  isLined?: boolean;
}

const LINE_FEED = 10;

/**
 * Fetches a file with the session's token and hands it to the browser. The answer is complete or
 * the promise fails: a stream that breaks half-way never becomes a shorter file.
 */
export async function download(
  path: string,
  fileName: string,
  { onProgress, isLined, ...call }: Options = {},
): Promise<{ rows: number | null }> {
  const response = await api.raw(path, call);
  const announced = response.headers.get('X-Row-Count');
  const rows = announced === null ? null : Number(announced);
  const { parts, lines } = await received(response, rows, call.signal, onProgress);
  if (isLined && rows !== null && lines < rows) throw brokenOff();
  save(new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }), response, fileName);
  return { rows };
}

async function received(
  response: Response,
  rows: number | null,
  signal: AbortSignal | undefined,
  onProgress: Options['onProgress'],
) {
  const parts: BlobPart[] = [];
  let bytes = 0;
  let lines = 0;
  try {
    // A proxy that lost its server ends some streams as if they were whole; the reader sees the others break.
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      parts.push(next.value);
      bytes += next.value.length;
      lines += lineFeeds(next.value);
      onProgress?.({ bytes, lines, rows });
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw brokenOff();
  }
  return { parts, lines };
}

function lineFeeds(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function brokenOff(): ApiError {
  return new ApiError({ status: 0, code: 'download_broken' }, null);
}

function save(blob: Blob, response: Response, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = serverName(response) ?? fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function serverName(response: Response): string | undefined {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  return /filename="([^"]+)"/.exec(disposition)?.[1];
}
