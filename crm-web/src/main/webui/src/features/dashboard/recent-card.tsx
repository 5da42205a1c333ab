import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Interaction } from '@/shared/interactions/interaction';
import { InteractionIcon } from '@/shared/interactions/interaction-icon';
import { useRecordWords } from '@/shared/records/use-record-words';
import { RelativeDate } from '@/shared/ui/relative-date';
import { listOf, recentActivity } from './api';
import { Card } from './card';
import classes from './dashboard.module.css';

export function RecentCard({ mine }: { mine: boolean }) {
  const { t } = useTranslation('dashboard');
  const words = useRecordWords();
  const query = useQuery(recentActivity(mine));
  const all = query.data ? (
    <Link
      className={classes.all}
      to={`${listOf('interactions', query.data.filter)}&sort=-occurredAt`}
    >
      {t('showAll')}
    </Link>
  ) : null;
  return (
    <Card title={t('recent')} query={query} aside={all}>
      {({ items }) => (
        <>
          {items.length === 0 ? <p className={classes.none}>{t('noActivity')}</p> : null}
          <ul className={classes.list}>
            {items.map((interaction) => (
              <li key={interaction.id} className={classes.row}>
                <span className={classes.sign}>
                  <InteractionIcon
                    type={interaction.type}
                    label={words.choice('type', interaction.type)}
                  />
                </span>
                <Link className={classes.name} to={`/interactions/${interaction.id}`}>
                  {interaction.title}
                </Link>
                <span className={classes.with}>{partiesOf(interaction)}</span>
                <span className={classes.when}>
                  <RelativeDate at={interaction.occurredAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function partiesOf({ people, organisations }: Interaction): string {
  return [...people, ...organisations].map(({ name }) => name).join(', ');
}
