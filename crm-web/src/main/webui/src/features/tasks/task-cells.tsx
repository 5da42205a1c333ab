import { ActionIcon } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { useRecordWords } from '@/shared/records/use-record-words';
import { SnoozeMenu } from '@/shared/tasks/snooze-menu';
import { isOpen, TASK_STATUS_COLOURS, type Task } from '@/shared/tasks/task';
import { TagPill } from '@/shared/ui/tag-pill';

export function Status({ status }: { status: string }) {
  const words = useRecordWords();
  return <TagPill colour={TASK_STATUS_COLOURS[status]}>{words.choice('status', status)}</TagPill>;
}

export function RowActions({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { can } = useAuth();
  const mayEdit = task.deletedAt === null && can({ resource: 'tasks', action: 'update' });
  if (!mayEdit || !isOpen(task)) return null;
  return (
    <SnoozeMenu task={task}>
      <ActionIcon size="sm" aria-label={t('snooze')} title={t('snooze')}>
        <IconClockHour4 size={16} stroke={1.75} />
      </ActionIcon>
    </SnoozeMenu>
  );
}
