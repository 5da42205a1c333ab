import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { currentUser } from '@/shared/auth/api';

export interface LoginSession {
  id: number;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  device: string | null;
  address: string | null;
  current: boolean;
}

export const ownSessions = queryOptions({
  queryKey: ['auth', 'sessions'],
  queryFn: ({ signal }) => api.get<LoginSession[]>('/auth/sessions', { signal }),
});

export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.remove(`/auth/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ownSessions.queryKey }),
  });
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => api.put('/auth/password', change),
    // The other sessions end with the old password.
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessions.queryKey }),
  });
}

/** Language and time zone of the user's own account. */
export function useChangeAccount(userId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: { language?: string; timezone?: string }) =>
      api.patch(`/users/${userId}`, changes),
    onSuccess: () => client.invalidateQueries({ queryKey: currentUser.queryKey }),
  });
}
