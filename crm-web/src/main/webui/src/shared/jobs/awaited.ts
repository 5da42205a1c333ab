const KEY = 'crm-awaited-jobs';
const KEPT = 50;

/** What a job is about, which the server's own word for it does not tell. */
export interface JobSubject {
  action: string;
  resource: string;
  count: number | null;
}

interface Awaited extends JobSubject {
  id: number;
  isTold: boolean;
}

/*
 * Jobs that this tab has begun, and whose end it will tell of. Kept in the tab's own storage: a reload
 * must not lose the word that something was done, nor the button that takes it back.
 */

function read(): Awaited[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? (stored as Awaited[]) : [];
  } catch {
    // Without storage the activity list still shows the job.
    return [];
  }
}

function write(jobs: Awaited[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(jobs.slice(-KEPT)));
  } catch {
    // As above.
  }
}

export function awaitJob(id: number, subject: JobSubject): void {
  write([...read().filter((job) => job.id !== id), { ...subject, id, isTold: false }]);
}

export function subjectOf(id: number): JobSubject | null {
  return read().find((job) => job.id === id) ?? null;
}

/** The job's subject if its end is still to be told; from now on it is not. */
export function takeAwaited(id: number): JobSubject | null {
  const jobs = read();
  const awaited = jobs.find((job) => job.id === id && !job.isTold);
  if (!awaited) return null;
  write(jobs.map((job) => (job === awaited ? { ...job, isTold: true } : job)));
  return awaited;
}
