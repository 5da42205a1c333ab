import type { Import, Verdict } from './types';

/** The list of all records that the import wrote, found by its change set. */
export function recordsLink(run: Import): string {
  const filter = encodeURIComponent(`change:${run.changeSetId ?? 0}`);
  return `/${run.resource}?filter=${filter}`;
}

export function recordLink(run: Import, verdict: Verdict): string | null {
  return verdict.recordId === null ? null : `/${run.resource}/${verdict.recordId}`;
}
