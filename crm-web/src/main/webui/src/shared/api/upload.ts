import { ApiError } from './api-error';
import { apiUrl, type Written } from './client';
import { session } from './session';

interface UploadOptions {
  onProgress: (sent: number, total: number) => void;
  signal: AbortSignal;
}

/** Sends a file. XMLHttpRequest, because fetch does not tell how much has been sent. */
export async function upload<T>(
  path: string,
  file: File,
  options: UploadOptions,
): Promise<Written<T>> {
  if (session.isStale || session.accessToken === null) await session.renew(session.accessToken);
  const token = session.accessToken;
  let response = await post(path, file, token, options);
  if (response.status === 401 && (await session.renew(token))) {
    response = await post(path, file, session.accessToken, options);
  }
  if (!response.ok) throw await ApiError.from(response);
  const changeSet = response.headers.get('X-Change-Set');
  return {
    data: (await response.json()) as T,
    changeSetId: changeSet ? Number(changeSet) : null,
  };
}

function post(
  path: string,
  file: File,
  token: string | null,
  { onProgress, signal }: UploadOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(path));
    request.setRequestHeader('Accept', 'application/json');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => resolve(asResponse(request));
    request.onerror = () => reject(ApiError.unreachable());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}

/** So that errors are read in the one place that knows how. */
function asResponse(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const body = request.status === 204 ? null : request.responseText;
  return new Response(body, { status: request.status, headers });
}
