import type { Job } from './api';

const SETTLED_MS = 1_500;

/** Seconds that remain at the speed so far; null while too little is known for an honest figure. */
export function secondsLeft(job: Job, now = Date.now()): number | null {
  const { done, total } = job.progress;
  if (job.status !== 'running' || job.startedAt === null || total === null || done <= 0) {
    return null;
  }
  const elapsed = now - Date.parse(job.startedAt);
  if (elapsed < SETTLED_MS || done >= total) return null;
  return Math.ceil(((total - done) * elapsed) / done / 1000);
}
