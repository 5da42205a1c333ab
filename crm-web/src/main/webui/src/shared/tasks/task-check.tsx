import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import type { Task } from './task';
import classes from './tasks.module.css';
import { useTaskActions } from './use-task-actions';

/** The ring before a task: one click and it is done, another one and it is not. */
export function TaskCheck({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { can } = useAuth();
  const act = useTaskActions();
  const isDone = task.status === 'done';
  const mayEdit = task.deletedAt === null && can({ resource: 'tasks', action: 'update' });
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isDone) act.reopen(task);
    else act.complete(task);
  };
  return (
    <span className={classes.checkBox}>
      <UnstyledButton
        className={classes.check}
        aria-pressed={isDone}
        aria-label={t('markDoneName', { title: task.title })}
        disabled={!mayEdit}
        onClick={toggle}
      >
        <IconCheck size={12} stroke={3} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
