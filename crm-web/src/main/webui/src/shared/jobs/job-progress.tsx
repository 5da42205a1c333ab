import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Meter } from '../ui/meter';
import type { Job } from './api';
import classes from './job-progress.module.css';
import { secondsLeft } from './time-left';

/** Bar, count and time left of long work. */
export function JobProgress({ job, label }: { job: Job; label: string }) {
  const format = useFormat();
  const words = useProgressWords();
  const { done, total } = job.progress;
  return (
    <div className={classes.progress}>
      <Meter label={label} done={done} total={total} />
      <div className={classes.figures}>
        <span>{total === null ? format.number(done) : words.of(done, total)}</span>
        <span>{words.state(job)}</span>
      </div>
    </div>
  );
}

function useProgressWords() {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const left = (seconds: number) =>
    seconds < 60
      ? t('job.secondsLeft', { count: seconds })
      : t('job.minutesLeft', { count: Math.ceil(seconds / 60) });
  return {
    of: (done: number, total: number) =>
      t('job.doneOf', { done: format.number(done), total: format.number(total) }),
    state: (job: Job) => {
      if (job.status === 'queued') return t('job.state.queued');
      if (job.status === 'cancelling') return t('job.state.cancelling');
      const seconds = secondsLeft(job);
      return seconds === null ? '' : left(seconds);
    },
  };
}
