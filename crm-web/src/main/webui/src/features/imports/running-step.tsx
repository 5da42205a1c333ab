import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobQuery, useCancelJob } from '@/shared/jobs/api';
import { JobProgress } from '@/shared/jobs/job-progress';
import { Meter } from '@/shared/ui/meter';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import classes from './imports.module.css';
import type { Import } from './types';

export function RunningStep({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const job = useQuery({ ...jobQuery(run.jobId ?? 0), enabled: run.jobId !== null });
  const cancel = useCancelJob();
  const title = run.options?.dryRun ? t('trying') : t('running');
  return (
    <section className={classes.running} aria-label={title}>
      <h2 className={classes.runningTitle}>{title}</h2>
      {job.data ? (
        <JobProgress job={job.data} label={title} />
      ) : (
        <Meter label={title} done={0} total={null} />
      )}
      {cancel.isError ? <ProblemAlert error={cancel.error} /> : null}
      <div className={classes.runningFoot}>
        <span className={classes.hint}>{t('runningHint')}</span>
        <Button
          variant="default"
          disabled={run.jobId === null || job.data?.status === 'cancelling'}
          loading={cancel.isPending}
          onClick={() => run.jobId !== null && cancel.mutate(run.jobId)}
          title={t('cancelHint')}
        >
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
