import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeItem, ChangeSet } from '@/shared/changes/api';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { itemPages } from './api';
import { ChangedRecord } from './changed-record';
import classes from './history.module.css';

/** The changed records of a change set, each with its fields before and after. */
export function ChangeItems({ set }: { set: ChangeSet }) {
  const { t } = useTranslation('history');
  const pages = useInfiniteQuery(itemPages(set.id));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.isPending) return <Loader size="xs" aria-label={t('loading')} />;
  if (pages.isError && items.length === 0) return <ProblemAlert error={pages.error} />;
  if (items.length === 0) return <p className={classes.none}>{t('noItems')}</p>;
  const records = byRecord(items);
  return (
    <>
      <ul className={classes.records}>
        {records.map((record) => (
          <ChangedRecord key={record[0].seq} items={record} open={records.length === 1} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('moreItems')}
        </Button>
      ) : null}
    </>
  );
}

export type RecordItems = [ChangeItem, ...ChangeItem[]];

/** A record and its parts (its tags) are several rows; for the reader they are one. */
function byRecord(items: ChangeItem[]): RecordItems[] {
  const records = new Map<string, RecordItems>();
  for (const item of items) {
    const key = `${item.resource}/${item.recordId}`;
    const found = records.get(key);
    if (found) found.push(item);
    else records.set(key, [item]);
  }
  return [...records.values()];
}
