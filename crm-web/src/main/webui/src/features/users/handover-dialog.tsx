import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { useJobsChanged } from '@/shared/jobs/api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { handoverPreview, useHandover, type User } from './api';
import classes from './users.module.css';

interface Props {
  from: User;
  users: User[];
  onClose: () => void;
}

/** Somebody leaves: shows what they have, then gives it to a colleague. */
export function HandoverDialog({ from, users, onClose }: Props) {
  const { t } = useTranslation('users');
  const written = useWrittenToast();
  const jobsChanged = useJobsChanged();
  const [toId, setToId] = useState<string | null>(null);
  const preview = useQuery({
    ...handoverPreview(from.id, Number(toId)),
    enabled: toId !== null,
  });
  const handover = useHandover();
  const takers = users.filter((user) => user.active && user.id !== from.id);
  const name = from.fullName;
  const to = takers.find((user) => String(user.id) === toId)?.fullName ?? '';
  const send = () =>
    handover.mutate(
      { fromId: from.id, toId: Number(toId) },
      {
        onSuccess: ({ data }) => {
          if (data.jobId === null) written(t('handoverDone', { to, name }), data.changeSetId);
          else toast(t('handoverJob', { to }));
          jobsChanged();
          onClose();
        },
      },
    );
  const error = handover.error ?? preview.error;
  return (
    <Modal opened onClose={onClose} title={t('handoverTitle', { name })}>
      <div className={classes.form}>
        <Text size="sm">{t('handoverText', { name })}</Text>
        <Select
          label={t('handoverTo')}
          placeholder={t('chooseUser')}
          data={takers.map((user) => ({ value: String(user.id), label: user.fullName }))}
          value={toId}
          onChange={setToId}
          searchable
          data-autofocus
        />
        {error ? <ProblemAlert error={error} /> : null}
        {toId !== null && preview.isFetching ? (
          <Text size="sm">{t('handoverCounting')}</Text>
        ) : null}
        {preview.data ? <Counts counts={preview.data.counts} name={name} /> : null}
        {from.active ? (
          <Text size="sm" c="dimmed">
            {t('handoverAsk', { name })}
          </Text>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button
            disabled={!preview.data || preview.data.total === 0}
            loading={handover.isPending}
            onClick={send}
          >
            {t('handoverAction')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function Counts({ counts, name }: { counts: Record<string, number>; name: string }) {
  const { t } = useTranslation('users');
  const words = useRecordWords();
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  if (some.length === 0) return <Text size="sm">{t('handoverNothing', { name })}</Text>;
  return (
    <ul className={classes.changeList} aria-live="polite">
      {some.map(([resource, count]) => (
        <li key={resource}>{words.count(resource, count)}</li>
      ))}
    </ul>
  );
}
