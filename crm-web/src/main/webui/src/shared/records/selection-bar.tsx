import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { labelOf } from '../i18n/label-of';
import { isMergeable, mergePath } from '../lookalikes/api';
import type { DataColumn } from '../ui/table/columns';
import { asTabSeparated } from '../ui/table/clipboard';
import { toast } from '../ui/toast';
import type { ListedRecord, RecordKind } from './kinds';
import classes from './list.module.css';
import { useTrash } from './use-trash';
import { useRecordWords } from './use-record-words';

/** More columns than these nobody can compare. */
const MOST_MERGED = 6;

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  rows: T[];
  columns: DataColumn<T>[];
  onClear: () => void;
}

/** Slides in while rows are selected. */
export function SelectionBar<T extends ListedRecord>({ kind, rows, columns, onClear }: Props<T>) {
  const { t } = useTranslation('shared');
  const { can } = useAuth();
  const words = useRecordWords();
  const { trash, restore, isPending } = useTrash(kind.resource, onClear);
  if (rows.length === 0) return null;
  const inTrash = rows.every((row) => row.deletedAt !== null);
  const canMerge =
    rows.length > 1 &&
    rows.length <= MOST_MERGED &&
    rows.every((row) => row.deletedAt === null) &&
    can({ resource: kind.resource, action: 'update' });
  const header = columns.map((column) => labelOf(t, column));

  const copy = async () => {
    await navigator.clipboard.writeText(asTabSeparated(header, rows, columns));
    toast(t('selection.copied'));
  };

  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selection.label')}>
      <span className={classes.barCount}>{words.count(kind.resource, rows.length)}</span>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.75} />}
        onClick={() => void copy()}
      >
        {t('selection.copy')}
      </Button>
      {isMergeable(kind.resource) && canMerge ? (
        <Button
          component={Link}
          to={mergePath(
            kind.resource,
            rows.map((row) => row.id),
          )}
          variant="default"
          leftSection={<IconArrowMerge size={16} stroke={1.75} />}
        >
          {t('lookalikes:merge')}
        </Button>
      ) : null}
      {can({ resource: kind.resource, action: 'delete' }) ? (
        <Button
          variant="default"
          loading={isPending}
          leftSection={
            inTrash ? (
              <IconArrowBackUp size={16} stroke={1.75} />
            ) : (
              <IconTrash size={16} stroke={1.75} />
            )
          }
          onClick={() => (inTrash ? restore(rows) : trash(rows))}
        >
          {inTrash ? t('trash.restore') : t('trash.delete')}
        </Button>
      ) : null}
      <CloseButton aria-label={t('selection.clear')} onClick={onClear} />
    </div>
  );
}
