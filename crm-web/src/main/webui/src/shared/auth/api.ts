import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { session } from '../api/session';
import type { User } from './auth-context';
import { rememberSignIn } from './sign-in-memory';

export interface Credentials {
  email: string;
  password: string;
  totpCode?: string;
}

interface LoginAnswer {
  accessToken: string;
  expiresIn: number;
}

export const currentUser = queryOptions({
  queryKey: ['auth', 'me'],
  queryFn: ({ signal }) => api.get<User>('/auth/me', { signal }),
  staleTime: 5 * 60_000,
});

export async function signIn(credentials: Credentials): Promise<void> {
  session.adopt(await api.anonymous<LoginAnswer>('/auth/login', credentials));
  rememberSignIn(true);
}

/** Signed out here even when the server cannot be told. */
export async function signOut(): Promise<void> {
  try {
    await api.post('/auth/logout');
  } finally {
    rememberSignIn(false);
    session.end();
  }
}
