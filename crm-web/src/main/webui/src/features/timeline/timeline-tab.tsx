import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconTimeline } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordTabProps } from '@/shared/feature';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Skeleton } from '@mantine/core';
import { timelinePages } from './api';
import { TimelineComposer } from './timeline-composer';
import { TimelineControls } from './timeline-controls';
import { TimelineList } from './timeline-list';
import classes from './timeline.module.css';
import { useRecordName } from './use-record-name';
import { useTimelineState } from './use-timeline-state';

/** What happened with a person or an organisation, the newest first. */
export function TimelineTab({ resource, recordId }: RecordTabProps) {
  const { t } = useTranslation('timeline');
  const { t: s } = useTranslation('shared');
  const state = useTimelineState();
  const name = useRecordName(resource, recordId);
  const query = useInfiniteQuery(
    timelinePages({ resource, recordId, types: state.types, at: state.at }),
  );
  const entries = useMemo(
    () => query.data?.pages.flatMap((page) => page.items) ?? [],
    [query.data],
  );
  const { fetchNextPage, isFetchingNextPage, isError, hasNextPage } = query;
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isError]);
  const isNarrowed = state.types.length > 0 || state.at !== null;

  return (
    <div className={classes.tab}>
      <div className={classes.top}>
        <TimelineComposer resource={resource} recordId={recordId} name={name} />
        <TimelineControls state={state} />
      </div>
      {isError ? (
        <ProblemAlert
          title={t('failed')}
          error={query.error}
          action={<Button onClick={() => void query.refetch()}>{s('tryAgain')}</Button>}
        />
      ) : null}
      {query.isPending ? <Waiting /> : null}
      {query.isSuccess && entries.length === 0 ? (
        <EmptyState
          icon={IconTimeline}
          title={t(isNarrowed ? 'noMatch' : 'emptyTitle')}
          text={t(isNarrowed ? 'noMatchText' : 'emptyText')}
        >
          {isNarrowed ? (
            <Button variant="default" onClick={state.reset}>
              {t('showAll')}
            </Button>
          ) : null}
        </EmptyState>
      ) : null}
      {entries.length > 0 ? (
        <TimelineList
          key={`${state.types.join()}-${state.at ?? ''}`}
          entries={entries}
          ownName={name}
          hasMore={hasNextPage && !isError}
          onMore={more}
        />
      ) : null}
    </div>
  );
}

function Waiting() {
  return (
    <div aria-hidden>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height="var(--crm-s5)" mb="sm" />
      ))}
    </div>
  );
}
