import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import type { RecordResource } from '../records/kinds';
import { toast } from '../ui/toast';
import { filesOf, renameFile, trashFile, type StoredFile } from './api';
import { useUploads } from './use-uploads';

/** The files of a record and what can be done with them. */
export function useFiles(resource: RecordResource, recordId: number) {
  const { t } = useTranslation('files');
  const client = useQueryClient();
  const written = useWrittenToast();
  const errorText = useErrorText();
  const uploads = useUploads();
  const list = useInfiniteQuery(filesOf(resource, recordId));

  const refresh = () =>
    Promise.all(
      ['files', 'timeline', 'change-sets'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const onError = (error: unknown) => toast(errorText(error), { tone: 'bad' });
  const rename = useMutation({
    mutationFn: ({ file, name }: { file: StoredFile; name: string }) => renameFile(file, name),
    onSuccess: ({ data, changeSetId }) => written(t('renamed', { name: data.name }), changeSetId),
    onError,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: trashFile,
    onSuccess: ({ changeSetId }, file) => written(t('deleted', { name: file.name }), changeSetId),
    onError,
    onSettled: refresh,
  });

  return {
    list,
    files: list.data?.pages.flatMap((page) => page.items) ?? [],
    uploads,
    /** Sends at once: a file dropped on a record is meant for it. */
    add: async (files: File[]) => {
      uploads.add(files);
      if (!uploads.isSending) await uploads.sendAll(resource, recordId);
      await refresh();
    },
    retry: async () => {
      await uploads.sendAll(resource, recordId);
      await refresh();
    },
    rename: (file: StoredFile, name: string) => rename.mutate({ file, name }),
    remove: (file: StoredFile) => remove.mutate(file),
  };
}
