import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../api/page';
import { isLive } from '../events/live';

export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'cancelling';

/** Long work on the server. */
export interface Job {
  id: number;
  kind: string;
  status: JobStatus;
  progress: { done: number; total: number | null };
  createdAt: string;
  startedAt: string | null;
  heartbeatAt: string | null;
  finishedAt: string | null;
  attempts: number;
  parameters?: Record<string, unknown>;
  error: string | null;
  result: Record<string, unknown> | null;
}

const FAST_MS = 700;
const WATCH_MS = 2_000;
const WATCH_LIVE_MS = 15_000;
const IDLE_MS = 60_000;

export function isOver(job: Pick<Job, 'status'>): boolean {
  return ['succeeded', 'failed', 'cancelled'].includes(job.status);
}

/** One job, asked for again until it is over. */
export function jobQuery(id: number) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => api.get<Job>(`/jobs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : FAST_MS),
  });
}

/** The newest jobs; asked for often only while one of them runs and the server does not tell by itself. */
export const recentJobs = queryOptions({
  queryKey: ['jobs', 'recent'],
  queryFn: ({ signal }) => api.get<Page<Job>>('/jobs', { query: { limit: 20 }, signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some((job) => !isOver(job)) ? (isLive() ? WATCH_LIVE_MS : WATCH_MS) : IDLE_MS,
});

/** To be called when long work was begun or ended, so that the activity tray shows it at once. */
export function useJobsChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: recentJobs.queryKey });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.post<Job>(`/jobs/${id}/cancel`),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
