import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterMenu } from '../time/later-menu';
import type { Task } from './task';
import { useTaskActions } from './use-task-actions';

/** One day, one week, or a date. */
export function SnoozeMenu({ task, children }: { task: Task; children: ReactElement }) {
  const { t } = useTranslation('tasks');
  const act = useTaskActions();
  return (
    <LaterMenu
      choices={[]}
      onPick={(until) => act.snoozeUntil(task, until)}
      first={
        <>
          <Menu.Item onClick={() => act.snoozeDays(task, 1)}>{t('snoozeDay')}</Menu.Item>
          <Menu.Item onClick={() => act.snoozeDays(task, 7)}>{t('snoozeWeek')}</Menu.Item>
        </>
      }
    >
      {children}
    </LaterMenu>
  );
}
