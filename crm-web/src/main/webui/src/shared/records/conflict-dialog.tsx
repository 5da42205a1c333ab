import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../i18n/label-of';
import classes from './conflict-dialog.module.css';
import { factOf } from './fact-path';
import { FactValue, isEmpty } from './fact-value';
import type { Conflict, Edit } from './use-record-patch';

interface Props {
  conflict: Conflict | null;
  onKeepTheirs: () => void;
  onUseMine: (edit: Edit) => void;
}

/** Two people changed the same field: shows both values and lets the user decide. */
export function ConflictDialog({ conflict, onKeepTheirs, onUseMine }: Props) {
  const { t } = useTranslation('shared');
  if (!conflict) return null;
  const { fact, value, theirs } = conflict;
  const theirValue = factOf(theirs, fact.name);
  return (
    <Modal opened onClose={onKeepTheirs} title={t('conflict.title')} size="md">
      <Text size="md">{t('conflict.text', { field: labelOf(t, fact) })}</Text>
      <dl className={classes.values}>
        <dt>{t('conflict.theirs')}</dt>
        <dd>
          {isEmpty(theirValue) ? '—' : <FactValue fact={fact} value={theirValue} record={theirs} />}
        </dd>
        <dt>{t('conflict.mine')}</dt>
        <dd>{isEmpty(value) ? '—' : <FactValue fact={fact} value={value} record={{}} />}</dd>
      </dl>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onKeepTheirs}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button onClick={() => onUseMine({ fact, value })}>{t('conflict.useMine')}</Button>
      </Group>
    </Modal>
  );
}
