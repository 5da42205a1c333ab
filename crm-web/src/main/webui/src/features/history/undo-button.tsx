import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '@/shared/changes/api';
import classes from './history.module.css';
import { UndoDialog } from './undo-dialog';

/** Undo of a change set; of one that is undone, its redo, which is the undo of the undo. */
export function UndoButton({ set }: { set: ChangeSet }) {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  if (set.kind === 'erase') return <span className={classes.noUndo} />;
  const isRedo = set.undoneBy !== null || set.undoes !== null;
  const label = isRedo ? t('redo') : t('undo');
  return (
    <>
      <Button
        className={classes.undo}
        size="compact-sm"
        variant="default"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen ? (
        <UndoDialog id={set.undoneBy ?? set.id} isRedo={isRedo} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
