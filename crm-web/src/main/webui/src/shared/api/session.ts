import { ApiError } from './api-error';

interface TokenAnswer {
  accessToken: string;
  expiresIn: number;
}

type TabMessage = { kind: 'token'; token: string; expiresAt: number } | { kind: 'ended' };

const REFRESH_URL = '/api/v1/auth/refresh';
const EARLY_MS = 20_000;

/**
 * The access token, kept in memory only, and its renewal through the refresh cookie.
 *
 * The server revokes everything when a rotated cookie is used twice, so no two renewals may ever
 * run at once: calls of one tab share one promise, tabs take turns through a lock, and a tab that
 * renewed tells the others.
 */
export class Session {
  private token: string | null = null;
  private expiresAt = 0;
  private renewing: Promise<boolean> | null = null;
  private readonly endListeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | null;

  constructor() {
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('crm-session');
    if (this.channel) {
      this.channel.onmessage = (event: MessageEvent<TabMessage>) => this.hear(event.data);
    }
  }

  get accessToken(): string | null {
    return this.token;
  }

  get isStale(): boolean {
    return this.token !== null && Date.now() > this.expiresAt - EARLY_MS;
  }

  adopt(answer: TokenAnswer): void {
    this.token = answer.accessToken;
    this.expiresAt = Date.now() + answer.expiresIn * 1000;
    this.tell({ kind: 'token', token: this.token, expiresAt: this.expiresAt });
  }

  end(): void {
    this.forget();
    this.tell({ kind: 'ended' });
  }

  onEnd(listener: () => void): () => void {
    this.endListeners.add(listener);
    return () => this.endListeners.delete(listener);
  }

  /** Renews the token unless it already differs from the one that was refused. False: signed out. */
  renew(refused: string | null): Promise<boolean> {
    if (this.token !== null && this.token !== refused) return Promise.resolve(true);
    this.renewing ??= withTabLock(() => this.fetchToken(refused)).finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async fetchToken(refused: string | null): Promise<boolean> {
    // Another tab may have renewed while this one waited for the lock.
    if (this.token !== null && this.token !== refused) return true;
    const response = await postRefresh();
    if (response.ok) {
      this.adopt((await response.json()) as TokenAnswer);
      return true;
    }
    if (response.status !== 401) throw await ApiError.from(response);
    this.end();
    return false;
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'ended') {
      this.forget();
    } else {
      this.token = message.token;
      this.expiresAt = message.expiresAt;
    }
  }

  private forget(): void {
    const wasSignedIn = this.token !== null;
    this.token = null;
    if (wasSignedIn) this.endListeners.forEach((listener) => listener());
  }

  private tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}

/**
 * Without locks two tabs may collide after all; the server then answers 409 to the slower one, whose
 * browser holds the new cookie by the time it asks again.
 */
async function postRefresh(): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(REFRESH_URL, { method: 'POST' }).catch(() => {
      throw ApiError.unreachable();
    });
    if (response.status !== 409 || tries === 4) return response;
    await new Promise((resolve) => setTimeout(resolve, 150 * tries));
  }
}

/** Web Locks exist in secure contexts only; over plain HTTP tabs cannot take turns. */
async function withTabLock(task: () => Promise<boolean>): Promise<boolean> {
  if (!('locks' in navigator)) return task();
  return await navigator.locks.request('crm-session-renewal', task);
}

export const session = new Session();
