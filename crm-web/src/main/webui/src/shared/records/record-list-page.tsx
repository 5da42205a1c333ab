import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useListedKind } from '../custom-fields/use-custom-columns';
import { ExportDialog, type ExportSource } from '../exports/export-dialog';
import { shownColumns } from '../exports/use-export-columns';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { queryFields } from '../query/fields-api';
import type { QueryBoxHandle } from '../query/query-box';
import { useVocabulary } from '../query/use-vocabulary';
import { useSelection } from '../selection/use-selection';
import { formatSort } from '../ui/table/columns';
import { DataTable } from '../ui/table/data-table';
import type { SavedView } from '../views/api';
import { useOpenedView } from '../views/use-opened-view';
import { ViewTabs } from '../views/view-tabs';
import { recordPath, type ListedRecord, type RecordKind } from './kinds';
import { ListEmpty } from './list-empty';
import { ListFilters } from './list-filters';
import { ListHeader } from './list-header';
import classes from './list.module.css';
import { PeekPanel } from './peek-panel';
import { seedRecord } from './records-api';
import { SelectionBar } from './selection-bar';
import { isTrashFilter } from './trash';
import { useListState } from './use-list-state';
import { usePrefetch } from './use-prefetch';
import { useRecordList } from './use-record-list';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  /** In the header, before the controls that every list has. */
  controls?: ReactNode;
}

/** A list of records: filter, table, a look inside, what to do with a selection. */
export function RecordListPage<T extends ListedRecord>(props: Props<T>) {
  const isOpened = useOpenedView(props.kind.resource);
  return isOpened ? <OpenedList {...props} /> : null;
}

function OpenedList<T extends ListedRecord>({ kind: shipped, controls }: Props<T>) {
  const { kind, isKnown } = useListedKind(shipped);
  const { t: k } = useTranslation(kind.words);
  const navigate = useNavigate();
  const client = useQueryClient();
  const box = useRef<QueryBoxHandle>(null);
  const state = useListState(kind.resource, kind.defaultColumns);
  const [active, setActive] = useState<number | null>(state.peek);
  const { data: fields = [] } = useQuery(queryFields(kind.resource));
  const words = useVocabulary(fields);
  const sort = formatSort(state.sort);
  const { filter } = state;
  const list = useRecordList<T>(kind.resource, { filter, sort });
  const selection = useSelection({
    resource: kind.resource,
    filter,
    loaded: list.rows,
    hasMore: list.hasMore,
  });
  const [exporting, setExporting] = useState<ExportSource | null>(null);
  const prefetch = usePrefetch(kind.resource);

  const [first, ...others] = kind.columns;
  const columns = [first, ...others.filter((column) => state.columns.includes(column.id))].filter(
    (column) => column !== undefined,
  );

  const open = (row: T) => {
    seedRecord(client, kind.resource, row);
    void navigate(recordPath(kind.resource, row.id));
  };
  const peek = (row: T) => {
    seedRecord(client, kind.resource, row);
    state.setPeek(state.peek === row.id ? null : row.id);
  };
  const activate = (id: number | null) => {
    setActive(id);
    const row = list.rows.find((candidate) => candidate.id === id);
    if (state.peek === null || !row) return;
    seedRecord(client, kind.resource, row);
    state.setPeek(id);
  };

  useShortcuts([
    { keys: '/', label: 'shared:list.focusFilter', group: 'list', run: () => box.current?.focus() },
    {
      keys: 'escape',
      label: 'shared:list.letGo',
      group: 'list',
      run: () => (state.peek === null ? selection.clear() : state.setPeek(null)),
    },
  ]);

  const inTrash = isTrashFilter(filter);
  const shown = shownColumns(kind, state.columns);
  const exportView = (view: SavedView) =>
    setExporting({
      scope: { filter: view.filter ?? '' },
      inTrash: isTrashFilter(view.filter ?? ''),
      sort: view.sort ?? '',
      // A view may leave the columns to whoever looks at it.
      shown: view.columns.length > 0 ? shownColumns(kind, view.columns) : shown,
      view: view.name,
    });

  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <ListHeader
          kind={kind}
          isComplete={isKnown}
          state={state}
          list={list}
          onExport={() => setExporting({ scope: { filter }, inTrash, sort, shown })}
        >
          {controls}
        </ListHeader>
        <ViewTabs resource={kind.resource} state={state} onExport={exportView} />
        <ListFilters
          ref={box}
          kind={kind}
          state={state}
          fields={fields}
          words={words}
          error={list.error}
          onRetry={list.refetch}
        />
        {list.rows.length === 0 && !list.hasMore && !list.isLoading ? (
          <ListEmpty kind={kind} state={state} failed={list.error !== null} />
        ) : (
          <DataTable
            label={k('title')}
            rows={list.rows}
            columns={columns}
            density={state.density}
            sort={state.sort}
            onSort={state.setSort}
            rowHref={(row) => recordPath(kind.resource, row.id)}
            rowName={kind.nameOf}
            onOpen={open}
            onPeek={peek}
            onHover={prefetch}
            activeId={active}
            onActive={activate}
            selection={selection.table}
            hasMore={list.hasMore || list.isLoading}
            onMore={list.more}
            total={list.total}
            isStale={list.isStale}
          />
        )}
        <SelectionBar
          kind={kind}
          selection={selection}
          columns={columns}
          inTrash={inTrash}
          onExport={() => setExporting({ scope: selection.scope, inTrash, sort, shown })}
        />
        {exporting ? (
          <ExportDialog
            resource={kind.resource}
            source={exporting}
            onClose={() => setExporting(null)}
          />
        ) : null}
      </div>
      {state.peek === null ? null : (
        <PeekPanel
          key={state.peek}
          kind={kind}
          id={state.peek}
          onClose={() => state.setPeek(null)}
        />
      )}
    </div>
  );
}
