import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '@/shared/changes/api';
import { RelativeDate } from '@/shared/ui/relative-date';
import { TagPill } from '@/shared/ui/tag-pill';
import { ChangeItems } from './change-items';
import classes from './history.module.css';
import { KindIcon } from './kind-icon';
import { UndoButton } from './undo-button';
import { useSummary } from './use-summary';

interface Props {
  set: ChangeSet;
  /** Shown open on a page of its own. */
  open?: boolean;
}

/** Who did what and when; opens to the changed fields. */
export function ChangeSetRow({ set, open = false }: Props) {
  const { t } = useTranslation('history');
  const summary = useSummary();
  const [isOpen, setOpen] = useState(open);
  const detailsId = useId();
  const { title, figures } = summary(set);
  return (
    <li className={classes.set} data-open={isOpen || undefined}>
      <div className={classes.setHead}>
        <UnstyledButton
          className={classes.setButton}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight className={classes.chevron} size={16} stroke={1.75} aria-hidden />
          <KindIcon kind={set.kind} />
          <span className={classes.setWords}>
            <span className={classes.setTitle}>{title}</span>
            <span className={classes.setFacts}>
              {[set.actor?.name ?? t('system'), figures].filter(Boolean).join(' · ')}
            </span>
          </span>
        </UnstyledButton>
        {set.undoneBy === null ? null : <TagPill>{t('undone')}</TagPill>}
        <span className={classes.setDate}>
          <RelativeDate at={set.at} />
        </span>
        <UndoButton set={set} />
      </div>
      <div id={detailsId} className={classes.details} hidden={!isOpen}>
        {isOpen ? <ChangeItems set={set} /> : null}
      </div>
    </li>
  );
}
