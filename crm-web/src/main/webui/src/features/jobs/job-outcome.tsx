import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '@/shared/api/use-error-text';
import type { BulkAnswer } from '@/shared/bulk/api';
import { useUndoChangeSet } from '@/shared/changes/use-undo';
import { fetchPrepared, preparedFile, type PreparedFile } from '@/shared/exports/api';
import { useFileSize } from '@/shared/files/use-file-size';
import { useFormat } from '@/shared/i18n/use-format';
import type { Job } from '@/shared/jobs/api';
import { toast } from '@/shared/ui/toast';
import classes from './jobs.module.css';

/** What a finished job has left: a file to fetch, or a change to look at and to take back. */
export function JobOutcome({ job, onOpen }: { job: Job; onOpen: () => void }) {
  const file = preparedFile(job);
  if (file) return <FileOutcome file={file} />;
  if (job.kind === 'export' && job.status === 'succeeded')
    return <Gone isErased={job.result?.erased === true} />;
  const answer = job.kind === 'bulk' && job.status === 'succeeded' ? job.result : null;
  return answer ? <Changed answer={answer as unknown as BulkAnswer} onOpen={onOpen} /> : null;
}

function FileOutcome({ file }: { file: PreparedFile }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const fileSize = useFileSize();
  const errorText = useErrorText();
  const fetchFile = useMutation({
    mutationFn: () => fetchPrepared(file),
    onError: (error) => toast(errorText(error), { tone: 'bad' }),
  });
  return (
    <div className={classes.outcome}>
      <span className={classes.facts}>
        {t('file', {
          name: file.name,
          size: fileSize(file.size),
          until: format.moment(file.expiresAt),
        })}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        loading={fetchFile.isPending}
        leftSection={<IconDownload size={16} stroke={1.75} />}
        onClick={() => fetchFile.mutate()}
      >
        {t('download')}
      </Button>
    </div>
  );
}

function Gone({ isErased }: { isErased: boolean }) {
  const { t } = useTranslation('jobs');
  return <p className={classes.facts}>{t(isErased ? 'erased' : 'expired')}</p>;
}

function Changed({ answer, onOpen }: { answer: BulkAnswer; onOpen: () => void }) {
  const { t } = useTranslation('jobs');
  const undo = useUndoChangeSet();
  const undoing = useMutation({ mutationFn: undo });
  const { changed, skipped, changeSetId } = answer;
  return (
    <div className={classes.outcome}>
      <span className={classes.facts}>
        {t('changed', { count: changed })}
        {skipped > 0 ? ` · ${t('bulk:stayed', { count: skipped })}` : ''}
      </span>
      {changeSetId === null ? null : (
        <>
          <Button
            component={Link}
            to={`/history/${changeSetId}`}
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={onOpen}
          >
            {t('look')}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            loading={undoing.isPending}
            disabled={undoing.isSuccess}
            leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
            onClick={() => undoing.mutate(changeSetId)}
          >
            {t('shared:undo.action')}
          </Button>
        </>
      )}
    </div>
  );
}
