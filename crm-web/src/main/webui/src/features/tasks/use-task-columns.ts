import { useMemo } from 'react';
import { useRecordWords } from '@/shared/records/use-record-words';
import { useColumnCounts } from '@/shared/board/use-column-counts';
import { columnFilter } from '@/shared/board/column-filter';
import { TASK_STATUSES, TASK_STATUS_COLOURS } from '@/shared/tasks/task';

/** One column for each status. */
export function useTaskColumns(filter: string) {
  const words = useRecordWords();
  const conditions = useMemo(() => TASK_STATUSES.map((status) => `status:${status}`), []);
  const { counts, error, retry } = useColumnCounts(
    'tasks',
    conditions.map((condition) => columnFilter(condition, filter)),
  );
  const columns = TASK_STATUSES.map((status, index) => ({
    id: status,
    title: words.choice('status', status),
    colour: TASK_STATUS_COLOURS[status] ?? 'grey',
    filter: conditions[index] ?? '',
    count: counts[index] ?? null,
  }));
  return { columns, error, retry };
}
