import type { Notification } from '@/shared/notifications/api';

const RECORDS = new Set(['people', 'organisations', 'interactions', 'tasks']);

/** Where a notification leads; null where there is nothing to open, or nothing that may be seen. */
export function pageOf(notification: Notification): string | null {
  const { kind, resource, recordId, visible, facts } = notification;
  if (!visible) return null;
  if (RECORDS.has(resource)) return `/${resource}/${recordId}`;
  if (kind === 'job_finished' && facts.kind === 'import') {
    return facts.importId ? `/imports/${facts.importId}` : '/imports';
  }
  if (kind === 'bulk_assigned') return `/${facts.resource ?? 'people'}?filter=owner%3Ame`;
  return kind === 'handover' ? '/people?filter=owner%3Ame' : null;
}
