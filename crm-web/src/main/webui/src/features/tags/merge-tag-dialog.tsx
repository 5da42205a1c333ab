import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useMergeTag, type Tag } from './api';
import classes from './tags.module.css';

interface Props {
  tag: Tag;
  all: Tag[];
  onClose: () => void;
}

/** Every record with this tag gets the other one, and this tag goes. */
export function MergeTagDialog({ tag, all, onClose }: Props) {
  const { t } = useTranslation('tags');
  const written = useWrittenToast();
  const merge = useMergeTag();
  const [intoId, setIntoId] = useState<string | null>(null);
  const others = all.filter((other) => other.id !== tag.id);
  const into = others.find((other) => String(other.id) === intoId);

  const confirm = () => {
    if (!into) return;
    merge.mutate(
      { tag, into },
      {
        onSuccess: ({ changeSetId }) => {
          written(t('merged', { name: tag.name, into: into.name }), changeSetId);
          onClose();
        },
      },
    );
  };

  return (
    <Modal opened onClose={onClose} title={t('mergeTitle', { name: tag.name })} size="sm">
      <div className={classes.form}>
        <Text size="sm">{t('mergeText', { name: tag.name })}</Text>
        {merge.isError ? <ProblemAlert error={merge.error} /> : null}
        <Select
          label={t('mergeInto')}
          data={others.map((other) => ({ value: String(other.id), label: other.name }))}
          value={intoId}
          onChange={setIntoId}
          searchable
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button disabled={!into} loading={merge.isPending} onClick={confirm}>
            {t('merge')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
