import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ViewSwitch } from '@/shared/board/view-switch';
import { RecordListPage } from '@/shared/records/record-list-page';
import { TaskDialog } from '@/shared/tasks/task-dialog';
import { taskKind } from './task-kind';

/** The list; under /tasks/new with the dialog over it. */
export function Component() {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <>
      <RecordListPage
        kind={taskKind}
        controls={<ViewSwitch label={t('views')} list="/tasks" board="/tasks/board" />}
      />
      <TaskDialog
        opened={pathname.endsWith('/new')}
        onClose={() => void navigate('/tasks', { replace: true })}
      />
    </>
  );
}
