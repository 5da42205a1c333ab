import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import { toast } from '../ui/toast';
import type { ListedRecord, RecordResource } from './kinds';
import { useRecordWords } from './use-record-words';

interface Outcome {
  done: number;
  /** Offered for undo when one record was concerned. */
  changeSetId: number | null;
  firstError: unknown;
}

/** One after the other: each is a write of its own, and the first refusal must not hide the rest. */
async function each(
  rows: ListedRecord[],
  call: (row: ListedRecord) => Promise<{ changeSetId: number | null }>,
): Promise<Outcome> {
  const outcome: Outcome = { done: 0, changeSetId: null, firstError: null };
  for (const row of rows) {
    try {
      const { changeSetId } = await call(row);
      outcome.done += 1;
      outcome.changeSetId = rows.length === 1 ? changeSetId : null;
    } catch (error) {
      outcome.firstError ??= error;
    }
  }
  return outcome;
}

/** Moves records to the trash and brings them back. */
export function useTrash(resource: RecordResource, onDone: () => void) {
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const words = useRecordWords();
  const written = useWrittenToast();
  const errorText = useErrorText();

  const finish = (key: 'trash.deleted' | 'trash.restored') => async (outcome: Outcome) => {
    if (outcome.done > 0) {
      written(t(key, { records: words.count(resource, outcome.done) }), outcome.changeSetId);
      onDone();
    }
    if (outcome.firstError) toast(errorText(outcome.firstError), { tone: 'bad' });
    await client.invalidateQueries({ queryKey: [resource] });
  };

  const trash = useMutation({
    mutationFn: (rows: ListedRecord[]) =>
      each(rows, (row) => api.remove(`/${resource}/${row.id}`, { ifMatch: row.version })),
    onSuccess: finish('trash.deleted'),
  });
  const restore = useMutation({
    mutationFn: (rows: ListedRecord[]) =>
      each(rows, (row) => api.post(`/${resource}/${row.id}/restore`)),
    onSuccess: finish('trash.restored'),
  });

  return {
    trash: (rows: ListedRecord[]) => trash.mutate(rows),
    restore: (rows: ListedRecord[]) => restore.mutate(rows),
    isPending: trash.isPending || restore.isPending,
  };
}
