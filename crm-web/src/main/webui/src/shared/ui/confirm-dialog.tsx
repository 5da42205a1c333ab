import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';

interface Props {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: string;
  /** The verb: «Delete», not «OK». */
  action: string;
  dangerous?: boolean;
  isPending?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog(props: Props) {
  const { t } = useTranslation('shared');
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="sm">
      <Text size="md">{props.text}</Text>
      {props.error ? <ProblemAlert error={props.error} /> : null}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button
          color={props.dangerous ? 'red.9' : undefined}
          loading={props.isPending}
          onClick={props.onConfirm}
          data-autofocus
        >
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
