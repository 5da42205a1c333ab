import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconCopy,
  IconDots,
  IconDownload,
  IconPencil,
  IconTag,
  IconTagOff,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { labelOf } from '../i18n/label-of';
import { isMergeable, mergePath } from '../lookalikes/api';
import type { Selection } from '../selection/use-selection';
import type { DataColumn } from '../ui/table/columns';
import { asTabSeparated } from '../ui/table/clipboard';
import { toast } from '../ui/toast';
import { BarButton } from './bar-button';
import { bulkFacts } from './bulk-facts';
import { BulkDialogs, type BulkKind } from './bulk-dialogs';
import type { ListedRecord, RecordKind } from './kinds';
import classes from './list.module.css';
import { useRecordWords } from './use-record-words';

/** More columns than these nobody can compare. */
const MOST_MERGED = 6;

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  selection: Selection<T>;
  columns: DataColumn<T>[];
  inTrash: boolean;
  onExport: () => void;
}

/** Slides in while rows are selected: what can be done with all of them. */
export function SelectionBar<T extends ListedRecord>(props: Props<T>) {
  return props.selection.isEmpty ? null : <Bar {...props} />;
}

function Bar<T extends ListedRecord>({ kind, selection, columns, inTrash, onExport }: Props<T>) {
  const { t } = useTranslation('selection');
  const { can } = useAuth();
  const [dialog, setDialog] = useState<BulkKind | null>(null);
  const { resource } = kind;
  const mayBulk = can({ resource, action: 'bulk' });
  const mayUpdate = mayBulk && !inTrash && can({ resource, action: 'update' });
  const mayDelete = mayBulk && can({ resource, action: 'delete' });
  const facts = bulkFacts(kind);
  const canMerge =
    isMergeable(resource) &&
    !inTrash &&
    !selection.isAll &&
    selection.rows.length > 1 &&
    selection.rows.length <= MOST_MERGED &&
    can({ resource, action: 'update' });

  const copy = async () => {
    const header = columns.map((column) => labelOf(t, column));
    await navigator.clipboard.writeText(asTabSeparated(header, selection.rows, columns));
    toast(t('copied'));
  };

  return (
    <div className={classes.bar} role="toolbar" aria-label={t('label')}>
      <Count kind={kind} selection={selection} />
      <div className={classes.barActions}>
        {mayUpdate && facts.hasTags ? (
          <BarButton icon={IconTag} label={t('tag')} onClick={() => setDialog('tag')} />
        ) : null}
        {mayUpdate && facts.assigned ? (
          <BarButton icon={IconUserShare} label={t('assign')} onClick={() => setDialog('assign')} />
        ) : null}
        {mayUpdate ? (
          <BarButton icon={IconPencil} label={t('update')} onClick={() => setDialog('update')} />
        ) : null}
        {can({ resource, action: 'export' }) ? (
          <BarButton icon={IconDownload} label={t('export')} onClick={onExport} />
        ) : null}
        {mayDelete && !inTrash ? (
          <BarButton icon={IconTrash} label={t('delete')} onClick={() => setDialog('delete')} />
        ) : null}
        {mayDelete && inTrash ? (
          <BarButton
            icon={IconArrowBackUp}
            label={t('restore')}
            onClick={() => setDialog('restore')}
          />
        ) : null}
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon aria-label={t('more')}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconCopy size={16} stroke={1.75} />}
              disabled={selection.isAll}
              onClick={() => void copy()}
            >
              {t('copy')}
            </Menu.Item>
            {canMerge && isMergeable(resource) ? (
              <Menu.Item
                component={Link}
                to={mergePath(
                  resource,
                  selection.rows.map((row) => row.id),
                )}
                leftSection={<IconArrowMerge size={16} stroke={1.75} />}
              >
                {t('lookalikes:merge')}
              </Menu.Item>
            ) : null}
            {mayUpdate && facts.hasTags ? (
              <Menu.Item
                leftSection={<IconTagOff size={16} stroke={1.75} />}
                onClick={() => setDialog('untag')}
              >
                {t('untag')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
      <CloseButton aria-label={t('clear')} onClick={selection.clear} />
      <BulkDialogs
        kind={kind}
        opened={dialog}
        selection={selection}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

/** How many are meant, and the step from those that are loaded to all that match. */
function Count<T extends ListedRecord>({ kind, selection }: Pick<Props<T>, 'kind' | 'selection'>) {
  const { t } = useTranslation('selection');
  const words = useRecordWords();
  const { count, offer, isAll } = selection;
  const records = count === null ? t('counting') : words.count(kind.resource, count);
  return (
    <div className={classes.barCount}>
      <span role="status">{isAll && count !== null ? t('all', { records }) : records}</span>
      {offer ? (
        <Button size="compact-sm" variant="light" onClick={selection.chooseAll}>
          {offer.total === null
            ? t('chooseAll')
            : t('chooseAllOf', { records: words.count(kind.resource, offer.total) })}
        </Button>
      ) : null}
    </div>
  );
}
