import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useErrorText } from '../api/use-error-text';
import { toast } from '../ui/toast';

interface UndoAnswer {
  changeSetId: number | null;
  reverted: number;
  kept: number;
  blocked: number;
}

/** Undoes a change set and says in words what came of it. */
export function useUndoChangeSet(): (changeSetId: number) => Promise<void> {
  const { t } = useTranslation('shared');
  const errorText = useErrorText();
  const client = useQueryClient();
  return useCallback(
    async (changeSetId) => {
      try {
        const { data } = await api.create<UndoAnswer>(`/change-sets/${changeSetId}/undo`, {});
        const left = data.kept + data.blocked;
        toast(left === 0 ? t('undo.done') : t('undo.partly', { count: left }));
      } catch (error) {
        toast(errorText(error), { tone: 'bad' });
      }
      await client.invalidateQueries();
    },
    [t, errorText, client],
  );
}

/** Says that something was written and offers to take it back. */
export function useWrittenToast(): (message: string, changeSetId: number | null) => void {
  const { t } = useTranslation('shared');
  const undo = useUndoChangeSet();
  return useCallback(
    (message, changeSetId) => {
      if (changeSetId === null) {
        toast(message);
        return;
      }
      const id = `change-set-${changeSetId}`;
      const takeBack = () => {
        notifications.hide(id);
        void undo(changeSetId);
      };
      toast(
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button size="compact-sm" variant="light" onClick={takeBack}>
            {t('undo.action')}
          </Button>
        </Group>,
        { id },
      );
    },
    [t, undo],
  );
}
