import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecordWords } from '@/shared/records/use-record-words';
import { OrganisationAvatar } from '@/shared/ui/avatar';
import { RelativeDate } from '@/shared/ui/relative-date';
import { listOf, neglected } from './api';
import { Card } from './card';
import classes from './dashboard.module.css';

const DAYS = [30, 60, 90, 180, 365];

/** Active organisations with which nothing happened for long. */
export function NeglectedCard({ mine }: { mine: boolean }) {
  const { t } = useTranslation('dashboard');
  const words = useRecordWords();
  const [days, setDays] = useState(90);
  const choice = (
    <Select
      className={classes.days}
      size="xs"
      aria-label={t('neglectedFor')}
      data={DAYS.map((count) => ({ value: String(count), label: t('days', { count }) }))}
      value={String(days)}
      onChange={(value) => setDays(Number(value))}
    />
  );
  return (
    <Card title={t('neglected')} query={useQuery(neglected(mine, days))} aside={choice}>
      {({ figure, items }) => (
        <>
          {items.length === 0 ? <p className={classes.none}>{t('noneNeglected')}</p> : null}
          <ul className={classes.list}>
            {items.map((organisation) => (
              <li key={organisation.id} className={classes.row}>
                <OrganisationAvatar name={organisation.name} />
                <Link className={classes.name} to={`/organisations/${organisation.id}`}>
                  {organisation.name}
                </Link>
                <span className={classes.when}>
                  {organisation.lastActivityAt ? (
                    <RelativeDate at={organisation.lastActivityAt} />
                  ) : (
                    t('never')
                  )}
                </span>
              </li>
            ))}
          </ul>
          {figure.count > items.length ? (
            <Link className={classes.all} to={listOf('organisations', figure.filter)}>
              {t('allOf', { records: words.count('organisations', figure.count) })}
            </Link>
          ) : null}
        </>
      )}
    </Card>
  );
}
