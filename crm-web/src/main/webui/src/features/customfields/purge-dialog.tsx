import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import type { CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { useRecordWords } from '@/shared/records/use-record-words';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { usePurgeField } from './api';
import { useUsageText } from './use-usage-text';

/** Deletes a removed field together with its values. */
export function PurgeDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const labelText = useLabelText();
  const written = useWrittenToast();
  const purge = usePurgeField();
  const usage = useUsageText(field);
  const name = labelText(field.labels);
  const confirm = () =>
    purge.mutate(field, {
      onSuccess: ({ data, changeSetId }) => {
        const done =
          data.changed === null
            ? t('purgeRunning', { name })
            : t('purged', { name, records: words.count(field.resource, data.changed) });
        // What a job does is undone from the history, once it is done.
        written(done, data.jobId === null ? changeSetId : null);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      title={t('purgeTitle', { name })}
      text={`${usage.text} ${t('purgeText')}`}
      action={t('purge')}
      dangerous
      isPending={purge.isPending || !usage.isCounted}
      error={purge.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
