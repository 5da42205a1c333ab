import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Written } from '../api/client';
import { isApiError } from '../api/api-error';
import { useErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import { toast } from '../ui/toast';
import type { ListedRecord, RecordResource } from './kinds';
import { recordQuery, refreshAfterWrite, storeRecord } from './records-api';

export interface QuickEdit<T> {
  record: T;
  /** What changes, as the page shows it until the server has answered. */
  shown: Partial<T>;
  /** What the undo toast says. */
  message: string;
  send: (record: T) => Promise<Written<T>>;
}

/** A merge patch of some fields, on the version that the user saw. */
export function patching<T extends ListedRecord>(resource: RecordResource, body: object) {
  return (record: T) =>
    api.patch<T>(`/${resource}/${record.id}`, body, { ifMatch: record.version });
}

/** One click, shown at once, with an undo; taken back on the page when the server refuses. */
export function useQuickPatch<T extends ListedRecord>(resource: RecordResource) {
  const client = useQueryClient();
  const written = useWrittenToast();
  const errorText = useErrorText();
  const mutation = useMutation({
    mutationFn: ({ record, send }: QuickEdit<T>) => send(record),
    onMutate: ({ record, shown }) => storeRecord(client, resource, { ...record, ...shown }),
    onSuccess: ({ data, changeSetId }, { message }) => {
      storeRecord(client, resource, data);
      written(message, changeSetId);
    },
    onError: async (error, { record }) => {
      storeRecord(client, resource, record);
      toast(errorText(error), { tone: 'bad' });
      if (isApiError(error) && error.status === 412) {
        await client.invalidateQueries({ queryKey: recordQuery(resource, record.id).queryKey });
      }
    },
    onSettled: () => refreshAfterWrite(client, resource),
  });
  return (edit: QuickEdit<T>) => mutation.mutate(edit);
}
