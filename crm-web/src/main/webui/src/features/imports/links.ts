import type { Import, Verdict } from './types';

/** The list of all records that the import wrote, found by its change sets. Links have no list of their own. */
export function recordsLink(run: Import): string {
  if (run.resource === 'affiliations') return `/history/${run.changeSetId ?? 0}`;
  const changes = [run.changeSetId ?? 0, ...run.earlierChangeSetIds].join(',');
  const filter = encodeURIComponent(`change:${changes}`);
  return `/${run.resource}?filter=${filter}`;
}

export function recordLink(run: Import, verdict: Verdict): string | null {
  return verdict.recordId === null || run.resource === 'affiliations'
    ? null
    : `/${run.resource}/${verdict.recordId}`;
}
