import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isMergeable } from '@/shared/lookalikes/api';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { openPairs } from './api';
import classes from './duplicates.module.css';
import { PairList } from './pair-list';
import { PairReview } from './pair-review';
import { usePairQueue } from './use-pair-queue';

/** The pairs that somebody has to decide on, one after the other. */
export function Component() {
  const { t } = useTranslation('duplicates');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('resource') ?? '';
  const resource = isMergeable(asked) ? asked : 'people';
  const list = useInfiniteQuery(openPairs(resource));
  const pairs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const queue = usePairQueue(pairs);

  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        aside={
          list.data ? t(list.hasNextPage ? 'countMore' : 'count', { count: pairs.length }) : null
        }
      >
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={resource}
          onChange={(value) => setParameters({ resource: value }, { replace: true })}
          data={[
            { value: 'people', label: t('records:resource.people') },
            { value: 'organisations', label: t('records:resource.organisations') },
          ]}
        />
      </PageHeader>
      {list.isError ? <ProblemAlert error={list.error} /> : null}
      {list.isPending ? <Skeleton height="var(--crm-rail)" /> : null}
      {list.data && pairs.length === 0 ? (
        <EmptyState icon={IconCopyCheck} title={t('emptyTitle')} text={t('emptyText')} />
      ) : null}
      {queue.current ? (
        <div className={classes.columns}>
          <nav className={classes.queue} aria-label={t('queue')}>
            <PairList pairs={pairs} currentId={queue.current.id} onOpen={queue.open} />
            {list.hasNextPage ? (
              <Button
                variant="subtle"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('more')}
              </Button>
            ) : null}
          </nav>
          <PairReview key={queue.current.id} pair={queue.current} queue={queue} />
        </div>
      ) : null}
    </div>
  );
}
