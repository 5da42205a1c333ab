import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconActivity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isOver, recentJobs } from '@/shared/jobs/api';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { JobRow } from './job-row';
import classes from './jobs.module.css';
import { useJobEnds } from './use-job-ends';

/** Long work of the last days. It comes from the server, so a reload or another device shows the same. */
export function ActivityTray() {
  const { t } = useTranslation('jobs');
  const [opened, { toggle, close }] = useDisclosure();
  const query = useQuery(recentJobs);
  const jobs = query.data?.items ?? [];
  useJobEnds(jobs);
  const running = jobs.filter((job) => !isOver(job)).length;
  const label = running > 0 ? t('runningNow', { count: running }) : t('title');
  return (
    <Popover opened={opened} onChange={toggle} onDismiss={close} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={label} onClick={toggle} title={label}>
          <Indicator label={running} size={16} disabled={running === 0}>
            <IconActivity size={16} stroke={1.75} />
          </Indicator>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.tray}>
        <h2 className={classes.title}>{t('title')}</h2>
        {query.isError && jobs.length === 0 ? <ProblemAlert error={query.error} /> : null}
        {query.isSuccess && jobs.length === 0 ? (
          <p className={classes.empty}>{t('empty')}</p>
        ) : null}
        <ul className={classes.list}>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} onOpen={close} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
