import { Button, Group, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { undoRehearsal, useUndo } from './api';
import classes from './history.module.css';
import { UndoOutcome } from './undo-outcome';

interface Props {
  /** The change set to take back. */
  id: number;
  isRedo: boolean;
  onClose: () => void;
}

/** Says what would come back and what would stay, before anything is written. */
export function UndoDialog({ id, isRedo, onClose }: Props) {
  const { t } = useTranslation('history');
  const rehearsal = useQuery(undoRehearsal(id));
  const undo = useUndo();
  const nothing = rehearsal.data?.reverted === 0;

  const confirm = () =>
    undo.mutate(id, {
      onSuccess: ({ reverted }) => {
        toast(t(isRedo ? 'redone' : 'undoneToast', { count: reverted }));
        onClose();
      },
    });

  return (
    <Modal opened onClose={onClose} title={isRedo ? t('redoTitle') : t('undoTitle')} size="md">
      <div className={classes.dialog}>
        {rehearsal.isFetching ? (
          <div className={classes.checking} role="status">
            <Loader size="xs" /> {t('checking')}
          </div>
        ) : null}
        {rehearsal.isError ? <ProblemAlert error={rehearsal.error} /> : null}
        {undo.isError ? <ProblemAlert error={undo.error} /> : null}
        {rehearsal.data ? <UndoOutcome answer={rehearsal.data} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button
            disabled={!rehearsal.isSuccess || nothing}
            loading={undo.isPending}
            onClick={confirm}
          >
            {isRedo ? t('redo') : t('undo')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
