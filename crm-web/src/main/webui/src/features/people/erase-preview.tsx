import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { erasurePreview, REMOVED, type Erased } from './erasure';
import classes from './people.module.css';

/** What the server would remove, change and leave now, in numbers. */
export function ErasePreview({ personId }: { personId: number }) {
  const { data, error } = useQuery(erasurePreview(personId));
  if (error) return <ProblemAlert error={error} />;
  return data ? <Counts erased={data} /> : <Skeleton className={classes.counting} />;
}

function Counts({ erased }: { erased: Erased }) {
  const { t } = useTranslation('people');
  const goes = REMOVED.filter((part) => erased[part] > 0).map((part) =>
    t(`protection.${part}`, { count: erased[part] }),
  );
  const stays = [
    { count: erased.interactionsToReview.length, words: 'reviewInteractions' },
    { count: erased.tasksToReview.length, words: 'reviewTasks' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => t(`protection.${words}`, { count }));
  return (
    <dl className={classes.counts}>
      <dt>{t('protection.willGo')}</dt>
      <dd>{[t('protection.details'), ...goes].join(' · ')}</dd>
      {stays.length > 0 ? (
        <>
          <dt>{t('protection.willStay')}</dt>
          <dd>{stays.join(' · ')}</dd>
        </>
      ) : null}
      {erased.viewsChanged.length > 0 ? (
        <>
          <dt>{t('protection.willChange')}</dt>
          <dd>{t('protection.views', { count: erased.viewsChanged.length })}</dd>
        </>
      ) : null}
    </dl>
  );
}
