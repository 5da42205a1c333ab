import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../api/api-error';
import { ProblemAlert } from '../ui/problem-alert';
import { FollowMerge } from './follow-merge';
import type { ListedRecord, RecordKind } from './kinds';
import classes from './record.module.css';
import { RecordFacts } from './record-facts';
import { RecordHeader } from './record-header';
import { RecordSkeleton } from './record-skeleton';
import { RecordTabs } from './record-tabs';
import { recordQuery } from './records-api';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  /** The rail at the right: what the record is linked to. */
  rail: ComponentType<{ record: T }>;
  /** What the record is about, above the tabs. */
  lead?: ComponentType<{ record: T }>;
  /** Buttons in the header, before the menu. */
  actions?: ComponentType<{ record: T }>;
  /** Further lines of the header's menu. */
  menu?: (record: T) => ReactNode;
}

/** One record: facts at the left, tabs in the centre, links at the right; stacked on a phone. */
export function RecordPage<T extends ListedRecord>(props: Props<T>) {
  const { kind, rail: Rail, lead: Lead, actions: Actions } = props;
  const { t } = useTranslation('shared');
  const id = Number(useParams().id);
  const {
    data: record,
    error,
    refetch,
  } = useQuery({
    ...recordQuery<T>(kind.resource, id),
    // Not there, or not for this user: the page for lost links says so.
    throwOnError: (failure) =>
      isApiError(failure) && failure.status === 404 && !isApiError(failure, 'merged'),
  });

  // An old link leads on to the record that took this one in.
  if (isApiError(error, 'merged') && error.problem.mergedInto !== undefined) {
    return <FollowMerge resource={kind.resource} from={id} into={error.problem.mergedInto} />;
  }

  if (!record) {
    return error ? (
      <div className={classes.problem}>
        <ProblemAlert
          error={error}
          action={<Button onClick={() => void refetch()}>{t('tryAgain')}</Button>}
        />
      </div>
    ) : (
      <RecordSkeleton />
    );
  }
  return (
    <div className={classes.page}>
      <RecordHeader kind={kind} record={record} menu={props.menu?.(record)}>
        {Actions ? <Actions record={record} /> : null}
      </RecordHeader>
      <div className={classes.columns}>
        <section className={classes.facts} aria-label={t('record.facts')}>
          <RecordFacts key={record.id} kind={kind} record={record} />
        </section>
        <section className={classes.centre} aria-label={t('record.tabs')}>
          {Lead ? (
            <div className={classes.lead}>
              <Lead record={record} />
            </div>
          ) : null}
          <RecordTabs resource={kind.resource} recordId={record.id} />
        </section>
        <aside className={classes.rail} aria-label={t('record.links')}>
          <Rail record={record} />
        </aside>
      </div>
    </div>
  );
}
