import { api, type CallOptions } from './client';

/**
 * Fetches a file with the session's token and hands it to the browser. The answer is complete or
 * the promise fails: a stream that breaks half-way rejects, it never becomes a shorter file.
 */
export async function download(
  path: string,
  fileName: string,
  options: CallOptions = {},
): Promise<{ rows: number | null }> {
  const response = await api.raw(path, options);
  const blob = await response.blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = serverName(response) ?? fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  const rows = response.headers.get('X-Row-Count');
  return { rows: rows === null ? null : Number(rows) };
}

function serverName(response: Response): string | undefined {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  return /filename="([^"]+)"/.exec(disposition)?.[1];
}
