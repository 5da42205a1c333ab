import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useDeleteTag, type Tag } from './api';

export function DeleteTagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation('tags');
  const written = useWrittenToast();
  const remove = useDeleteTag();
  const used = tag.usage.people + tag.usage.organisations;
  const confirm = () =>
    remove.mutate(tag, {
      onSuccess: ({ changeSetId }) => {
        written(t('deleted', { name: tag.name }), changeSetId);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      title={t('deleteTitle', { name: tag.name })}
      text={used === 0 ? t('deleteUnused') : t('deleteUsed', { count: used })}
      action={t('delete')}
      dangerous
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
