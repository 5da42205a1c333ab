import {
  IconArrowBackUp,
  IconArrowMerge,
  IconChecklist,
  IconEraser,
  IconFileImport,
  IconMail,
  IconPencil,
  IconPlus,
  IconRobot,
  IconTrash,
  IconWand,
  type Icon,
} from '@tabler/icons-react';
import type { ChangeKind } from '@/shared/changes/api';
import classes from './history.module.css';

const ICONS: Record<ChangeKind, Icon> = {
  edit: IconPencil,
  create: IconPlus,
  delete: IconTrash,
  import: IconFileImport,
  bulk: IconChecklist,
  merge: IconArrowMerge,
  autofill: IconWand,
  mail_sync: IconMail,
  automation: IconRobot,
  restore: IconArrowBackUp,
  erase: IconEraser,
};

export function KindIcon({ kind }: { kind: ChangeKind }) {
  const Symbol = ICONS[kind];
  return (
    <span className={classes.kindIcon} data-kind={kind} aria-hidden>
      <Symbol size={16} stroke={1.75} />
    </span>
  );
}
