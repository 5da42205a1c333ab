import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '@/shared/changes/api';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { changeSetPages, type HistoryFilter } from './api';
import { ChangeSetRow } from './change-set-row';
import classes from './history.module.css';
import { useDayText } from './use-day-text';

interface Props {
  filter: HistoryFilter;
  empty: string;
  emptyAction?: ReactNode;
}

/** Change sets under the day on which they happened, newest first. */
export function ChangeSetList({ filter, empty, emptyAction }: Props) {
  const { t } = useTranslation('history');
  const dayText = useDayText();
  const pages = useInfiniteQuery(changeSetPages(filter));
  const sets = pages.data?.pages.flatMap((page) => page.items) ?? [];

  if (pages.isError && sets.length === 0) {
    return <ProblemAlert error={pages.error} title={t('notLoaded')} />;
  }
  if (pages.isSuccess && sets.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('emptyTitle')} text={empty}>
        {emptyAction}
      </EmptyState>
    );
  }
  return (
    <>
      {byDay(sets, dayText).map(({ day, sets: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ul className={classes.list}>
            {ofDay.map((set) => (
              <ChangeSetRow key={set.id} set={set} />
            ))}
          </ul>
        </section>
      ))}
      {pages.hasNextPage ? (
        <Button
          className={classes.more}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function byDay(sets: ChangeSet[], dayText: (at: string) => string) {
  const days: { day: string; sets: ChangeSet[] }[] = [];
  for (const set of sets) {
    const day = dayText(set.at);
    const last = days.at(-1);
    if (last?.day === day) last.sets.push(set);
    else days.push({ day, sets: [set] });
  }
  return days;
}
