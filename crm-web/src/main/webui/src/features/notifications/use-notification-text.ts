import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import type { Notification } from '@/shared/notifications/api';

const JOB_ENDS = new Set(['succeeded', 'failed', 'cancelled']);

/** What a notification says, in the user's language. */
export function useNotificationText(): (notification: Notification) => string {
  const { t, i18n } = useTranslation('notifications');
  const format = useFormat();
  return useCallback(
    ({ kind, visible, actor, facts }) => {
      if (!visible) return t('hidden');
      const { title = '', dueAt, status = '' } = facts;
      switch (kind) {
        case 'assigned':
        case 'mentioned':
          return actor
            ? t(`kind.${kind}`, { title, actor: actor.name })
            : t(`kind.${kind}_nobody`, { title });
        case 'task_due':
          return t('kind.task_due', { title, when: dueAt ? format.moment(dueAt) : '' });
        case 'reminder':
          return t('kind.reminder', { title });
        case 'job_finished': {
          const job = `kind.${facts.kind ?? ''}`;
          const name = i18n.exists(job, { ns: 'jobs' }) ? t(`jobs:${job}`) : (facts.kind ?? '');
          const end = JOB_ENDS.has(status) ? status : 'succeeded';
          const what = facts.name ? `${name} (${facts.name})` : name;
          return t(`kind.job_${end}`, { what });
        }
        case 'handover':
          return t('kind.handover', { count: Number(facts.count), from: facts.from ?? '' });
        case 'bulk_assigned':
          return t('kind.bulk_assigned', { count: Number(facts.count), actor: actor?.name ?? '' });
        default:
          return title || t('hidden');
      }
    },
    [t, i18n, format],
  );
}
