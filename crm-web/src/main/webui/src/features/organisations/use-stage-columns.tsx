import { useMemo } from 'react';
import { columnFilter } from '@/shared/board/column-filter';
import { useColumnCounts } from '@/shared/board/use-column-counts';
import { useRecordWords } from '@/shared/records/use-record-words';
import { STAGE_COLOURS, STAGES } from './organisation';

/** One column for each stage of the pipeline. */
export function useStageColumns(filter: string) {
  const words = useRecordWords();
  const conditions = useMemo(() => STAGES.map((stage) => `stage:${stage}`), []);
  const { counts, error, retry } = useColumnCounts(
    'organisations',
    conditions.map((condition) => columnFilter(condition, filter)),
  );
  const columns = STAGES.map((stage, index) => ({
    id: stage,
    title: words.choice('pipelineStage', stage),
    colour: STAGE_COLOURS[stage] ?? 'grey',
    filter: conditions[index] ?? '',
    count: counts[index] ?? null,
  }));
  return { columns, error, retry };
}
