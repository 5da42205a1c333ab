import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import { useFormat } from '../i18n/use-format';
import { patching, useQuickPatch } from '../records/use-quick-patch';
import type { Interaction } from './interaction';

/** What one click does to an interaction that waits to be treated. */
export function useInteractionActions() {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { user } = useAuth();
  const patch = useQuickPatch<Interaction>('interactions');
  return {
    setDone: (record: Interaction, isDone: boolean) => {
      const status = isDone ? 'done' : 'todo';
      patch({
        record,
        shown: { status, overdue: false },
        message: t(isDone ? 'done' : 'reopened', { title: record.title }),
        send: patching('interactions', { status }),
      });
    },
    takeOn: (record: Interaction) =>
      patch({
        record,
        shown: { assignee: { id: user.id, name: user.fullName } },
        message: t('taken', { title: record.title }),
        send: patching('interactions', { assigneeId: user.id }),
      }),
    putOff: (record: Interaction, nextActionAt: string) =>
      patch({
        record,
        shown: { nextActionAt, overdue: false },
        message: t('snoozed', { title: record.title, when: format.moment(nextActionAt) }),
        send: patching('interactions', { nextActionAt }),
      }),
  };
}
