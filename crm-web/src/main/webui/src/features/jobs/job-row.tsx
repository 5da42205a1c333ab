import { ActionIcon } from '@mantine/core';
import { IconCheck, IconClock, IconPlayerStop, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '@/shared/api/use-error-text';
import { isOver, useCancelJob, type Job, type JobStatus } from '@/shared/jobs/api';
import { JobProgress } from '@/shared/jobs/job-progress';
import { RelativeDate } from '@/shared/ui/relative-date';
import { toast } from '@/shared/ui/toast';
import { JobOutcome } from './job-outcome';
import classes from './jobs.module.css';
import { useJobName } from './use-job-name';

const ICONS: Record<JobStatus, Icon> = {
  queued: IconClock,
  running: IconClock,
  cancelling: IconClock,
  succeeded: IconCheck,
  failed: IconX,
  cancelled: IconPlayerStop,
};

/** Where the work of a job can be looked at. */
function pageOf(job: Job): string | null {
  const importId = job.result?.importId ?? job.parameters?.importId;
  return job.kind === 'import' && typeof importId === 'number' ? `/imports/${importId}` : null;
}

export function JobRow({ job, onOpen }: { job: Job; onOpen: () => void }) {
  const { t } = useTranslation('jobs');
  const name = useJobName()(job);
  const Symbol = ICONS[job.status];
  const page = pageOf(job);
  return (
    <li className={classes.job}>
      <Symbol
        className={classes.icon}
        data-status={job.status}
        size={16}
        stroke={1.75}
        aria-hidden
      />
      <div className={classes.words}>
        <div className={classes.head}>
          {page ? (
            <Link className={classes.link} to={page} onClick={onOpen}>
              {name}
            </Link>
          ) : (
            <span className={classes.name} title={name}>
              {name}
            </span>
          )}
          <span className={classes.when}>
            {isOver(job) ? (
              <>
                {t(`status.${job.status}`)} · <RelativeDate at={job.finishedAt ?? job.createdAt} />
              </>
            ) : null}
          </span>
          {isOver(job) ? null : <Cancel job={job} name={name} />}
        </div>
        {isOver(job) ? null : <JobProgress job={job} label={name} />}
        <JobOutcome job={job} onOpen={onOpen} />
        {job.status === 'failed' && job.error ? <p className={classes.error}>{job.error}</p> : null}
      </div>
    </li>
  );
}

function Cancel({ job, name }: { job: Job; name: string }) {
  const { t } = useTranslation('jobs');
  const errorText = useErrorText();
  const cancel = useCancelJob();
  return (
    <ActionIcon
      size="sm"
      aria-label={t('cancel', { name })}
      title={t('cancel', { name })}
      disabled={job.status === 'cancelling'}
      loading={cancel.isPending}
      onClick={() =>
        cancel.mutate(job.id, { onError: (error) => toast(errorText(error), { tone: 'bad' }) })
      }
    >
      <IconX size={16} stroke={1.75} />
    </ActionIcon>
  );
}
