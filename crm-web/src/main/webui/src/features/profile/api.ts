import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isApiError } from '@/shared/api/api-error';
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

/** The address itself is shown once and never again. */
export interface CalendarFeed {
  createdAt: string;
  lastReadAt: string | null;
}

export const calendarFeed = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: async ({ signal }) => {
    try {
      return await api.get<CalendarFeed>('/calendar-feed', { signal });
    } catch (error) {
      // Nobody has to have one.
      if (isApiError(error) && error.status === 404) return null;
      throw error;
    }
  },
});

export const openCalendarFeed = () => api.put<{ url: string }>('/calendar-feed', {});

export const closeCalendarFeed = () => api.remove('/calendar-feed');
