import { useTranslation } from 'react-i18next';
import { BoardPage } from '@/shared/board/board-page';
import { ViewSwitch } from '@/shared/board/view-switch';
import { patching } from '@/shared/records/use-quick-patch';
import { taskBoard } from './task-board';
import { taskKind } from './task-kind';
import { useTaskColumns } from './use-task-columns';
import type { Task } from '@/shared/tasks/task';

export function Component() {
  const { t } = useTranslation('tasks');
  return (
    <BoardPage
      kind={taskKind}
      board={taskBoard}
      title={t('title')}
      path="/tasks/board"
      sort="dueAt"
      useColumns={useTaskColumns}
      send={(task, status) => patching<Task>('tasks', { status })(task)}
      controls={<ViewSwitch label={t('views')} list="/tasks" board="/tasks/board" />}
    />
  );
}
