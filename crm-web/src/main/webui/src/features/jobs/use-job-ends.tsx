import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import type { BulkAction, BulkAnswer } from '@/shared/bulk/api';
import { useBulkWords } from '@/shared/bulk/use-bulk-words';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { fetchPrepared, preparedFile } from '@/shared/exports/api';
import { isOver, type Job } from '@/shared/jobs/api';
import { takeAwaited, type JobSubject } from '@/shared/jobs/awaited';
import { toast } from '@/shared/ui/toast';
import { useJobName } from './use-job-name';

/** Tells of the end of work that this tab has begun, on whatever page the user is by then. */
export function useJobEnds(jobs: Job[]): void {
  const client = useQueryClient();
  const tell = useTell();
  useEffect(() => {
    for (const job of jobs.filter(isOver)) {
      const subject = takeAwaited(job.id);
      if (!subject) continue;
      tell(job, subject);
      void client.invalidateQueries({ queryKey: [subject.resource] });
    }
  });
}

function useTell(): (job: Job, subject: JobSubject) => void {
  const { t } = useTranslation('jobs');
  const nameOf = useJobName();
  const written = useWrittenToast();
  const bulkWords = useBulkWords();
  const errorText = useErrorText();
  const fileReady = (job: Job) => {
    const file = preparedFile(job);
    if (!file) return;
    const fetchFile = () =>
      fetchPrepared(file).catch((error: unknown) => toast(errorText(error), { tone: 'bad' }));
    toast(
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('fileReady', { name: file.name })}</Text>
        <Button size="compact-sm" variant="light" onClick={() => void fetchFile()}>
          {t('download')}
        </Button>
      </Group>,
    );
  };
  return (job, { action, resource }) => {
    if (job.status === 'failed') toast(t('failedToast', { name: nameOf(job) }), { tone: 'bad' });
    else if (job.status === 'cancelled') toast(t(`stopped.${job.kind}`, { name: nameOf(job) }));
    else if (job.kind === 'export') fileReady(job);
    else if (job.result) {
      const answer = job.result as unknown as BulkAnswer;
      written(bulkWords.done(resource, action as BulkAction, answer), answer.changeSetId);
    }
  };
}
