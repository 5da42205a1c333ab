import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { useTimeWords } from '@/shared/time/use-time-words';
import type { Row } from './days';
import { EntryDetails } from './entry-details';
import { EntryIcon } from './entry-icon';
import classes from './timeline.module.css';
import { useEntryWords } from './use-entry-words';

interface Props {
  row: Row;
  position: number;
  size: number;
  ownName: string;
  isOpen: boolean;
  onToggle: () => void;
  onWalk: (step: number) => void;
}

/** One line: who, what, when; opens in place. */
export function EntryRow({ row, position, size, ownName, isOpen, onToggle, onWalk }: Props) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const time = useTimeWords();
  const lineId = useId();
  const { entry } = row;
  const { who, what, about } = useEntryWords()(entry, ownName);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    onWalk(step);
  };
  return (
    <article aria-labelledby={lineId} aria-posinset={position} aria-setsize={size}>
      {row.startsDay ? <h2 className={classes.day}>{time.day(entry.at)}</h2> : null}
      <UnstyledButton
        id={lineId}
        className={classes.line}
        data-line
        aria-expanded={isOpen}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <EntryIcon entry={entry} />
        <span className={classes.words}>
          <span className={classes.what}>{what}</span>
          {about === '' || isOpen ? null : <span className={classes.about}>{about}</span>}
        </span>
        {entry.change?.undoneBy ? <span className={classes.undone}>{t('undone')}</span> : null}
        <span className={classes.who}>{who}</span>
        <time className={classes.when} dateTime={entry.at} title={format.dateTime(entry.at)}>
          {format.time(entry.at)}
        </time>
        <IconChevronRight className={classes.chevron} size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
      {isOpen ? (
        <div className={classes.details}>
          <EntryDetails entry={entry} />
        </div>
      ) : null}
    </article>
  );
}
