import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { boardFigures } from '@/shared/board/board-api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TASK_STATUSES, TASK_STATUS_COLOURS } from '@/shared/tasks/task';
import classes from './tasks.module.css';

interface Column {
  status: string;
  count: number;
  overdue: number;
}

/** One column for each status, with how many are late. */
export function useTaskColumns(filter: string) {
  const { t } = useTranslation('tasks');
  const words = useRecordWords();
  const { data, error, refetch } = useQuery({
    ...boardFigures<Column>('tasks', filter),
    placeholderData: keepPreviousData,
  });
  const columns = TASK_STATUSES.map((status) => {
    const found = data?.columns.find((column) => column.status === status);
    const late = found?.overdue ?? 0;
    return {
      id: status,
      title: words.choice('status', status),
      colour: TASK_STATUS_COLOURS[status] ?? 'grey',
      filter: `status:${status}`,
      count: found?.count ?? null,
      aside: late === 0 ? null : <span className={classes.late}>{t('late', { count: late })}</span>,
    };
  });
  return { columns, error, retry: () => void refetch() };
}
