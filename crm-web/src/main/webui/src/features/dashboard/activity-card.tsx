import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { useRecordWords } from '@/shared/records/use-record-words';
import { listOf, weeklyActivity, type Week } from './api';
import { Card } from './card';
import classes from './dashboard.module.css';

/** Interactions week by week; each bar opens its week. */
export function ActivityCard({ mine }: { mine: boolean }) {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('activity')} query={useQuery(weeklyActivity(mine))}>
      {({ weeks }) => {
        const most = Math.max(1, ...weeks.map(({ count }) => count));
        return (
          <ul className={classes.chart}>
            {weeks.map((week) => (
              <WeekBar key={week.from} week={week} share={week.count / most} />
            ))}
          </ul>
        );
      }}
    </Card>
  );
}

function WeekBar({ week, share }: { week: Week; share: number }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const words = useRecordWords();
  const label = [
    t('weekOf', { day: format.dayMonth(week.from), count: week.count }),
    ...week.types.map(({ type, count }) => `${words.choice('type', type)} ${format.number(count)}`),
  ].join(' · ');
  return (
    <li className={classes.week}>
      <Link
        className={classes.weekLink}
        to={listOf('interactions', week.filter)}
        aria-label={label}
        title={label}
      >
        <span className={classes.weekBar} style={{ height: `${Math.round(share * 100)}%` }}>
          <span className={classes.weekCount}>
            {week.count > 0 ? format.number(week.count) : ''}
          </span>
        </span>
      </Link>
      <span className={classes.weekDay} aria-hidden>
        {format.dayMonth(week.from)}
      </span>
    </li>
  );
}
