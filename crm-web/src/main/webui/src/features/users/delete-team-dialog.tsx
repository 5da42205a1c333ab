import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useDeleteTeam, type Team } from './api';

export function DeleteTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation('users');
  const written = useWrittenToast();
  const remove = useDeleteTeam();
  const confirm = () =>
    remove.mutate(team, {
      onSuccess: ({ changeSetId }) => {
        written(t('teamDeleted', { name: team.name }), changeSetId);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      title={t('deleteTeamTitle', { name: team.name })}
      text={t('deleteTeamText')}
      action={t('delete')}
      dangerous
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
