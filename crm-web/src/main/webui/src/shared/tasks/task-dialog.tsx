import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from './task';
import type { TaskDraft } from './task-draft';
import { TaskForm } from './task-form';

interface Props {
  opened: boolean;
  preset?: Partial<TaskDraft>;
  onClose: () => void;
  onCreated?: (task: Task) => void;
}

export function TaskDialog({ opened, preset, onClose, onCreated }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <Modal opened={opened} onClose={onClose} title={t('new')} size="lg" keepMounted={false}>
      <TaskForm
        preset={preset}
        onCancel={onClose}
        onCreated={(task) => {
          onClose();
          onCreated?.(task);
        }}
      />
    </Modal>
  );
}
