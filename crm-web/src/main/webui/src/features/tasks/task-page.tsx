import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { RecordLead } from '@/shared/records/record-lead';
import { RecordPage } from '@/shared/records/record-page';
import { SnoozeMenu } from '@/shared/tasks/snooze-menu';
import { isOpen, type Task } from '@/shared/tasks/task';
import { useTaskActions } from '@/shared/tasks/use-task-actions';
import { DESCRIPTION, taskKind } from './task-kind';
import { TaskRail } from './task-rail';

export function Component() {
  return (
    <RecordPage kind={taskKind} rail={TaskRail} lead={TaskDescription} actions={TaskActions} />
  );
}

function TaskDescription({ record }: { record: Task }) {
  const { t } = useTranslation('tasks');
  return (
    <RecordLead
      key={record.id}
      resource="tasks"
      record={record}
      fact={DESCRIPTION}
      placeholder={t('addDescription')}
    />
  );
}

function TaskActions({ record }: { record: Task }) {
  const { t } = useTranslation('tasks');
  const { can } = useAuth();
  const act = useTaskActions();
  if (!can({ resource: 'tasks', action: 'update' })) return null;
  if (!isOpen(record)) {
    return (
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
        onClick={() => act.reopen(record)}
      >
        {t('reopen')}
      </Button>
    );
  }
  return (
    <>
      <SnoozeMenu task={record}>
        <Tooltip label={t('snooze')}>
          <ActionIcon aria-label={t('snooze')}>
            <IconClockHour4 size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </SnoozeMenu>
      <Button
        variant="default"
        leftSection={<IconCheck size={16} stroke={1.75} />}
        onClick={() => act.complete(record)}
      >
        {t('markDone')}
      </Button>
    </>
  );
}
