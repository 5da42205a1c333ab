import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import classes from './dashboard.module.css';

interface Props<T> {
  title: string;
  query: UseQueryResult<T>;
  aside?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A part of the page that loads, and fails, by itself. */
export function Card<T>({ title, query, aside, children }: Props<T>) {
  const { t } = useTranslation('shared');
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        {aside}
      </div>
      {query.data === undefined && query.isPending ? (
        <Skeleton className={classes.loading} />
      ) : null}
      {query.isError ? (
        <ProblemAlert
          error={query.error}
          action={<Button onClick={() => void query.refetch()}>{t('tryAgain')}</Button>}
        />
      ) : null}
      {query.data === undefined ? null : children(query.data)}
    </section>
  );
}
