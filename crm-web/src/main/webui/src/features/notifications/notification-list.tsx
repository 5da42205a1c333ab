import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { notificationPages, useMarkAllRead } from '@/shared/notifications/api';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { NotificationRow } from './notification-row';
import classes from './notifications.module.css';

export function NotificationList({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  const errorText = useErrorText();
  const query = useInfiniteQuery(notificationPages);
  const markAll = useMarkAllRead();
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = all[0];
  const hasUnread = all.some((one) => !one.read);
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        {newest && hasUnread ? (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={markAll.isPending}
            onClick={() =>
              markAll.mutate(newest.id, {
                onError: (error) => toast(errorText(error), { tone: 'bad' }),
              })
            }
          >
            {t('markAllRead')}
          </Button>
        ) : null}
      </div>
      {query.isError ? <ProblemAlert error={query.error} /> : null}
      {query.isSuccess && all.length === 0 ? <p className={classes.empty}>{t('empty')}</p> : null}
      <ul className={classes.list}>
        {all.map((one) => (
          <NotificationRow key={one.id} notification={one} onOpen={onOpen} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          fullWidth
          variant="subtle"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
