import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import type { MatrixChange } from './matrix-changes';
import classes from './users.module.css';

interface Props {
  changes: MatrixChange[];
  isPending: boolean;
  onSave: () => void;
  onReset: () => void;
}

/** What saving would change, right by right. */
export function RoleChanges({ changes, isPending, onSave, onReset }: Props) {
  const { t } = useTranslation('users');
  const words = useRecordWords();
  return (
    <section className={classes.changes} aria-live="polite">
      <h2 className={classes.changesTitle}>{t('changes', { count: changes.length })}</h2>
      <ul className={classes.changeList}>
        {changes.map(({ resource, action, before, after }) => (
          <li key={`${resource}-${action}`}>
            {t('changeLine', {
              resource: words.resource(resource),
              action: words.choice('action', action),
              before: words.choice('scope', before),
              after: words.choice('scope', after),
            })}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button loading={isPending} onClick={onSave}>
          {t('saveChanges')}
        </Button>
        <Button variant="default" disabled={isPending} onClick={onReset}>
          {t('reset')}
        </Button>
      </Group>
    </section>
  );
}
