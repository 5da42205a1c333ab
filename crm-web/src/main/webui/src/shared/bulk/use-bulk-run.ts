import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '../changes/use-undo';
import { awaitJob } from '../jobs/awaited';
import { useJobsChanged } from '../jobs/api';
import type { RecordResource } from '../records/kinds';
import { useRecordWords } from '../records/use-record-words';
import type { Scope } from '../selection/use-selection';
import { toast } from '../ui/toast';
import { changeMany, isBegun, type BulkAnswer } from './api';
import { showOutcome, type ShownOrder } from './appearance';
import { useBulkWords } from './use-bulk-words';

interface Run {
  order: ShownOrder;
  /** What was announced. */
  preview: BulkAnswer;
}

/** Carries an order out, says what came of it, and offers to take it back. */
export function useBulkRun(resource: RecordResource, scope: Scope, onDone: () => void) {
  const { t } = useTranslation('bulk');
  const client = useQueryClient();
  const written = useWrittenToast();
  const words = useRecordWords();
  const bulkWords = useBulkWords();
  const jobsChanged = useJobsChanged();

  const told = (order: ShownOrder, answer: BulkAnswer) => {
    if (answer.changed === 0) toast(t('nothing'));
    else written(bulkWords.done(resource, order.action, answer), answer.changeSetId);
  };

  return useMutation({
    mutationFn: ({ order: { action, params } }: Run) =>
      changeMany(resource, scope, { action, params }),
    onMutate: ({ order, preview }) => {
      // Where some would stay as they are, nobody here knows which: the rows wait for the server.
      if ('ids' in scope && preview.skipped === 0) showOutcome(client, resource, scope.ids, order);
    },
    onSuccess: (answer, { order, preview }) => {
      if (isBegun(answer)) {
        awaitJob(answer.id, { action: order.action, resource, count: preview.changed });
        jobsChanged();
        toast(
          t(`begun.${order.action}`, { records: words.count(resource, preview.changed) }) +
            ` ${t('goOn')}`,
        );
      } else {
        told(order, answer);
      }
      onDone();
    },
    onSettled: () =>
      Promise.all(
        [[resource], ['tags'], ['timeline'], ['change-sets']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
