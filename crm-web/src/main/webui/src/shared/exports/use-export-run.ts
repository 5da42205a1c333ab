import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Received } from '../api/download';
import { awaitJob } from '../jobs/awaited';
import { useJobsChanged } from '../jobs/api';
import { useRecordWords } from '../records/use-record-words';
import { toast } from '../ui/toast';
import { fetchExport, orderExport, type ExportOrder } from './api';

/** Both ways to the file: now, with a progress that can be stopped, or later, as a job. */
export function useExportRun(onDone: () => void) {
  const { t } = useTranslation('exports');
  const words = useRecordWords();
  const jobsChanged = useJobsChanged();
  const [received, setReceived] = useState<Received | null>(null);
  const [isStopped, setStopped] = useState(false);
  const control = useRef<AbortController | null>(null);
  // Closing the dialog stops the download: nothing would show how far it is.
  useEffect(() => () => control.current?.abort(), []);

  const now = useMutation({
    mutationFn: (order: ExportOrder) => {
      setReceived(null);
      setStopped(false);
      control.current = new AbortController();
      return fetchExport(order, control.current.signal, setReceived);
    },
    onSuccess: ({ rows }, { resource }) => {
      toast(rows === null ? t('done') : t('doneRows', { records: words.count(resource, rows) }));
      onDone();
    },
  });
  const later = useMutation({
    mutationFn: orderExport,
    onSuccess: (job, { resource, scope }) => {
      const count = 'ids' in scope ? scope.ids.length : null;
      awaitJob(job.id, { action: 'export', resource, count });
      jobsChanged();
      toast(t('ordered'));
      onDone();
    },
  });
  return {
    now,
    later,
    received,
    error: isStopped ? later.error : (now.error ?? later.error),
    stop: () => {
      setStopped(true);
      control.current?.abort();
    },
  };
}
