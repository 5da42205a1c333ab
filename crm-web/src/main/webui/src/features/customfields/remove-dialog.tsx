import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import type { CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useRemoveField } from './api';
import { useUsageText } from './use-usage-text';

/** Takes a field away; says what becomes of its values. */
export function RemoveDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const { t } = useTranslation('customfields');
  const labelText = useLabelText();
  const written = useWrittenToast();
  const remove = useRemoveField();
  const usage = useUsageText(field);
  const name = labelText(field.labels);
  const confirm = () =>
    remove.mutate(field, {
      onSuccess: ({ changeSetId }) => {
        written(t('removedDone', { name }), changeSetId);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      title={t('removeTitle', { name })}
      text={`${usage.text} ${t('removeText')}`}
      action={t('remove')}
      dangerous
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
