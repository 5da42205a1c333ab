import { useTranslation } from 'react-i18next';
import type { Job } from '@/shared/jobs/api';
import { subjectOf } from '@/shared/jobs/awaited';
import { useRecordWords } from '@/shared/records/use-record-words';

/** What a job does: «Tag 128,430 people» where this tab began it, else what the server calls it. */
export function useJobName(): (job: Job) => string {
  const { t, i18n } = useTranslation('jobs');
  const words = useRecordWords();
  return (job) => {
    const subject = subjectOf(job.id);
    if (subject) {
      const { action, resource, count } = subject;
      const records = count === null ? words.resource(resource) : words.count(resource, count);
      return t(`subject.${action}`, { records });
    }
    return i18n.exists(`kind.${job.kind}`, { ns: 'jobs' }) ? t(`kind.${job.kind}`) : job.kind;
  };
}
