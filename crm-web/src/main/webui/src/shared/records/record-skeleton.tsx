import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

/** The page's outline while the record is on its way, so that nothing moves when it comes. */
export function RecordSkeleton() {
  const { t } = useTranslation('app');
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <div className={classes.header}>
        <Skeleton circle height="var(--crm-s12)" />
        <Skeleton height="var(--crm-s5)" width="30%" />
      </div>
      <div className={classes.columns}>
        <div className={classes.facts}>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height="var(--crm-s4)" mb="sm" />
          ))}
        </div>
        <div className={classes.centre} />
        <div className={classes.rail} />
      </div>
    </div>
  );
}
