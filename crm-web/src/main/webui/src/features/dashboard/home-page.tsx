import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { PageHeader } from '@/shared/ui/page-header';
import { ActivityCard } from './activity-card';
import classes from './dashboard.module.css';
import { NeglectedCard } from './neglected-card';
import { PipelineCard } from './pipeline-card';
import { RecentCard } from './recent-card';
import { TasksCard } from './tasks-card';

/** What matters today. Every number leads to the records that it counts. */
export function Component() {
  const { t } = useTranslation('dashboard');
  const { can } = useAuth();
  const [parameters, setParameters] = useSearchParams();
  const mine = parameters.get('of') === 'me';
  const reads = (resource: string) => can({ resource, action: 'read' });
  return (
    <>
      <PageHeader title={t('title')}>
        <Select
          aria-label={t('whose')}
          className={classes.whose}
          data={[
            { value: 'all', label: t('everybody') },
            { value: 'me', label: t('mine') },
          ]}
          value={mine ? 'me' : 'all'}
          onChange={(value) => setParameters(value === 'me' ? { of: 'me' } : {}, { replace: true })}
        />
      </PageHeader>
      <div className={classes.grid}>
        <div className={classes.column}>
          {reads('tasks') ? <TasksCard /> : null}
          {reads('interactions') ? <RecentCard mine={mine} /> : null}
        </div>
        <div className={classes.column}>
          {reads('organisations') ? <PipelineCard mine={mine} /> : null}
          {reads('interactions') ? <ActivityCard mine={mine} /> : null}
          {reads('organisations') ? <NeglectedCard mine={mine} /> : null}
        </div>
      </div>
    </>
  );
}
