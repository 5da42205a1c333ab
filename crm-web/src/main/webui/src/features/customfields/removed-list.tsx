import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { useAuth } from '@/shared/auth/auth-context';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { nameOf, type CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { useRecordWords } from '@/shared/records/use-record-words';
import { toast } from '@/shared/ui/toast';
import { useRestoreField } from './api';
import classes from './customfields.module.css';
import type { OpenDialog } from './field-dialogs';

interface Props {
  fields: CustomField[];
  onOpen: (dialog: OpenDialog) => void;
}

/** Removed fields keep their values: they come back with them, or go for good. */
export function RemovedList({ fields, onOpen }: Props) {
  const { t } = useTranslation('customfields');
  const { can } = useAuth();
  const words = useRecordWords();
  const labelText = useLabelText();
  const errorText = useErrorText();
  const written = useWrittenToast();
  const restore = useRestoreField();
  if (fields.length === 0) return null;
  const bringBack = (field: CustomField) =>
    restore.mutate(field, {
      onSuccess: ({ changeSetId }) =>
        written(t('restored', { name: labelText(field.labels) }), changeSetId),
      onError: (error) => toast(errorText(error), { tone: 'bad' }),
    });
  return (
    <section className={classes.removed}>
      <h2 className={classes.heading}>{t('removedTitle')}</h2>
      <p className={classes.none}>{t('removedText')}</p>
      <ul className={classes.list}>
        {fields.map((field) => {
          const name = labelText(field.labels);
          return (
            <li key={field.id} className={classes.row} data-inactive>
              <div className={classes.who}>
                <span className={classes.name}>{name}</span>
                <code className={classes.key}>{nameOf(field)}</code>
              </div>
              <div className={classes.what}>{words.choice('type', field.type)}</div>
              {can({ resource: 'custom-fields', action: 'delete' }) ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
                  aria-label={t('restoreOf', { name })}
                  onClick={() => bringBack(field)}
                >
                  {t('restore')}
                </Button>
              ) : null}
              {can({ resource: 'custom-fields', action: 'manage' }) ? (
                <ActionIcon
                  aria-label={t('purgeOf', { name })}
                  title={t('purge')}
                  onClick={() => onOpen({ kind: 'purge', field })}
                >
                  <IconTrash size={16} stroke={1.75} />
                </ActionIcon>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
