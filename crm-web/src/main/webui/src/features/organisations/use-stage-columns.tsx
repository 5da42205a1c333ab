import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { boardFigures } from '@/shared/board/board-api';
import { useFormat } from '@/shared/i18n/use-format';
import { useRecordWords } from '@/shared/records/use-record-words';
import { STAGE_COLOURS, STAGES } from './organisation';

interface Amount {
  currency: string;
  amount: number | string;
  weighted: number | string;
}

interface Column {
  stage: string;
  count: number;
  amounts: Amount[];
}

/** One column for each stage of the pipeline, with what its organisations may bring. */
export function useStageColumns(filter: string) {
  const words = useRecordWords();
  const { data, error, refetch } = useQuery({
    ...boardFigures<Column>('organisations', filter),
    placeholderData: keepPreviousData,
  });
  const columns = STAGES.map((stage) => {
    const found = data?.columns.find((column) => column.stage === stage);
    return {
      id: stage,
      title: words.choice('pipelineStage', stage),
      colour: STAGE_COLOURS[stage] ?? 'grey',
      filter: `stage:${stage}`,
      count: found?.count ?? null,
      aside: <Amounts amounts={found?.amounts ?? []} />,
    };
  });
  return { columns, error, retry: () => void refetch() };
}

/** A sum for each currency, in short; the whole figures and what is likely of them on hover. */
function Amounts({ amounts }: { amounts: Amount[] }) {
  const { t } = useTranslation('organisations');
  const format = useFormat();
  const money = (value: number | string, currency: string, compact = false) =>
    format.money(String(value), currency, compact);
  const exact = amounts.map(({ amount, weighted, currency }) =>
    t('weighted', { amount: money(amount, currency), weighted: money(weighted, currency) }),
  );
  return (
    <span title={exact.join('\n')}>
      {amounts.map(({ amount, currency }) => money(amount, currency, true)).join(' · ')}
    </span>
  );
}
