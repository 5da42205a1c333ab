import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { useFormat } from '../i18n/use-format';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ColumnMenu } from '../ui/column-menu';
import { PageHeader } from '../ui/page-header';
import type { ListedRecord, RecordKind } from './kinds';
import { isTrashFilter, TRASH_FILTER } from './trash';
import classes from './list.module.css';
import { isCustom } from '../custom-fields/api';
import type { ListState } from './use-list-state';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  /** Whether the firm's own columns are known yet. */
  isComplete: boolean;
  state: ListState;
  list: { total: number | null; totalIsExact: boolean };
  onExport: () => void;
  children?: ReactNode;
}

/** Title with its live count, and the controls of the whole list. */
export function ListHeader<T extends ListedRecord>(props: Props<T>) {
  const { kind, isComplete, state, list, onExport, children } = props;
  const { t: k } = useTranslation(kind.words);
  const { t } = useTranslation('shared');
  const { can } = useAuth();
  const format = useFormat();
  const navigate = useNavigate();
  const inTrash = isTrashFilter(state.filter);
  const mayCreate = can({ resource: kind.resource, action: 'create' });
  const create = `/${kind.resource}/new`;

  useShortcuts(
    [{ keys: 'c', label: `${kind.words}:new`, group: 'list', run: () => void navigate(create) }],
    mayCreate,
  );

  // Columns that can't be offered at the moment stay as they are.
  const setColumns = (ids: string[]) =>
    state.setColumns(isComplete ? ids : [...ids, ...state.columns.filter(isCustom)]);
  const count =
    list.total === null ? '' : (list.totalIsExact ? '' : '≈ ') + format.number(list.total);
  const trashLabel = inTrash ? t('list.leaveTrash') : t('list.trash');
  return (
    <PageHeader
      title={inTrash ? t('list.trash') : k('title')}
      aside={<span aria-live="polite">{count}</span>}
    >
      {children}
      <Tooltip label={trashLabel}>
        <ActionIcon
          variant={inTrash ? 'light' : 'subtle'}
          color={inTrash ? 'indigo' : 'gray'}
          aria-label={trashLabel}
          aria-pressed={inTrash}
          onClick={() => state.setDraft(inTrash ? '' : TRASH_FILTER)}
        >
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <ColumnMenu
        columns={kind.columns}
        visible={state.columns}
        onVisible={setColumns}
        density={state.density}
        onDensity={state.setDensity}
      />
      {can({ resource: kind.resource, action: 'export' }) ? (
        <Tooltip label={t('list.export')}>
          <ActionIcon aria-label={t('list.export')} onClick={onExport}>
            <IconDownload size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {mayCreate ? (
        <Button
          component={Link}
          to={create}
          aria-label={k('new')}
          classNames={{ section: classes.loneIcon }}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          <span className={classes.wideOnly}>{k('new')}</span>
        </Button>
      ) : null}
    </PageHeader>
  );
}
