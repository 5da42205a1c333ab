import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changeSetQuery } from '@/shared/changes/api';
import { useUndoChangeSet } from '@/shared/changes/use-undo';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast';
import { useErrorText } from '@/shared/api/use-error-text';
import { useRun } from './api';
import { rulesOf } from './fields';
import { recordsLink } from './links';
import type { Import } from './types';

interface Props {
  run: Import;
  onReopen: () => void;
}

/** The next thing to do after a run: look at the records, undo, run for real or correct the columns. */
export function ResultActions({ run, onReopen }: Props) {
  if (run.status !== 'succeeded') return <Reopen onReopen={onReopen} primary />;
  if (run.options?.dryRun) return <AfterTrial run={run} onReopen={onReopen} />;
  return <AfterImport run={run} onReopen={onReopen} />;
}

function Reopen({ onReopen, primary = false }: { onReopen: () => void; primary?: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <Button variant={primary ? 'filled' : 'default'} onClick={onReopen}>
      {t('changeColumns')}
    </Button>
  );
}

function AfterTrial({ run, onReopen }: Props) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const start = useRun();
  const begin = () =>
    start.mutate(
      {
        id: run.id,
        mapping: run.mapping,
        units: run.units,
        options: { ...rulesOf(run), dryRun: false },
      },
      { onError: (error) => toast(errorText(error), { tone: 'bad' }) },
    );
  return (
    <>
      <Reopen onReopen={onReopen} />
      <Button onClick={begin} loading={start.isPending}>
        {t('runForReal')}
      </Button>
    </>
  );
}

function AfterImport({ run, onReopen }: Props) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const undo = useUndoChangeSet();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const { changeSetId } = run;
  const mark = useQuery({ ...changeSetQuery(changeSetId ?? 0), enabled: changeSetId !== null });
  const isUndone = mark.data?.undoneBy != null;

  const takeBack = async () => {
    if (changeSetId === null) return;
    setPending(true);
    // What was written last is taken back first.
    for (const each of [changeSetId, ...run.earlierChangeSetIds.toReversed()]) await undo(each);
    setPending(false);
    setAsking(false);
    await client.invalidateQueries({ queryKey: ['imports'] });
  };

  if (changeSetId === null || isUndone) return <Reopen onReopen={onReopen} primary />;
  return (
    <>
      <Button variant="default" component={Link} to={`/history/${changeSetId}`}>
        {t('history')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
        onClick={() => setAsking(true)}
      >
        {t('undo')}
      </Button>
      <Button component={Link} to={recordsLink(run)}>
        {t('showRecords')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('undoTitle')}
        text={t('undoText')}
        action={t('undo')}
        isPending={pending}
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
