import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PartyLinks } from '@/shared/parties/party-links';
import type { LinkedParty } from '@/shared/parties/party-picker';
import { RailSection } from '@/shared/parties/rail-section';
import type { Task } from '@/shared/tasks/task';
import classes from './tasks.module.css';

function partiesOf({ person, organisation }: Task): LinkedParty[] {
  return [
    ...(person ? [{ ...person, type: 'person' as const }] : []),
    ...(organisation ? [{ ...organisation, type: 'organisation' as const }] : []),
  ];
}

/** Whom the task is about, and its place in its series. */
export function TaskRail({ record }: { record: Task }) {
  const { t } = useTranslation('tasks');
  const { t: r } = useTranslation('records');
  const parties = partiesOf(record);
  return (
    <>
      <RailSection title={t('links')}>
        {parties.length > 0 ? (
          <PartyLinks parties={parties} />
        ) : (
          <p className={classes.none}>{t('noLinks')}</p>
        )}
      </RailSection>
      {record.recurrence !== null || record.occurrence > 1 ? (
        <RailSection title={r('field.recurrence')}>
          <p className={classes.none}>{t('occurrence', { count: record.occurrence })}</p>
          {record.nextTaskId === null ? null : (
            <Link className={classes.next} to={`/tasks/${record.nextTaskId}`}>
              {t('next')}
            </Link>
          )}
        </RailSection>
      ) : null}
    </>
  );
}
