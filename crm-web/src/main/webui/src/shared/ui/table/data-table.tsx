import clsx from 'clsx';
import { useRef, type ClipboardEvent, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/label-of';
import { copyRows } from './clipboard';
import {
  gridTemplate,
  minimumWidth,
  type DataColumn,
  type Density,
  type SortTerm,
} from './columns';
import classes from './data-table.module.css';
import type { RowSelection } from './selection';
import { SkeletonRow } from './skeleton-row';
import { TableHeader } from './table-header';
import { TableRow } from './table-row';
import { useRowWindow } from './use-row-window';
import { useTableKeys } from './use-table-keys';

export interface DataTableProps<T extends { id: number }> {
  /** Names the table for screen readers. */
  label: string;
  rows: T[];
  /** The visible ones, in order; the first sticks to the left edge. */
  columns: DataColumn<T>[];
  density: Density;
  sort: SortTerm[];
  onSort: (sort: SortTerm[]) => void;
  rowHref: (row: T) => string;
  rowName: (row: T) => string;
  onOpen: (row: T) => void;
  onPeek?: (row: T) => void;
  onHover?: (row: T) => void;
  activeId: number | null;
  onActive: (id: number | null) => void;
  selection?: RowSelection;
  hasMore: boolean;
  onMore: () => void;
  /** How many match in all, when known. */
  total: number | null;
  /** The rows answer an older question; the new answer is on its way. */
  isStale?: boolean;
}

/** A table of any length: draws only the rows in view and asks for more when the end comes near. */
export function DataTable<T extends { id: number }>(props: DataTableProps<T>) {
  const { t } = useTranslation('shared');
  const { rows, columns, density, hasMore, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowWindow = useRowWindow({
    scroller,
    density,
    count: rows.length,
    hasMore,
    onMore: props.onMore,
  });
  useTableKeys({ ...props, scrollTo: rowWindow.scrollTo });

  const style = {
    '--columns': gridTemplate(columns),
    '--least-width': minimumWidth(columns),
    '--row-height': `var(--crm-row-${density})`,
  } as CSSProperties;

  const onCopy = (event: ClipboardEvent) => {
    if (!window.getSelection()?.isCollapsed) return;
    const isChosen =
      selection && selection.loaded !== 'none'
        ? selection.has
        : (id: number) => id === props.activeId;
    const chosen = rows.filter((row) => isChosen(row.id));
    const header = columns.map((column) => labelOf(t, column));
    if (copyRows(event, header, chosen, columns)) event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={clsx(
        classes.scroller,
        props.isStale && classes.stale,
        selection && selection.loaded !== 'none' && classes.chosen,
      )}
      style={style}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={props.total === null ? -1 : props.total + 1}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={props.activeId === null ? undefined : `row-${props.activeId}`}
      aria-busy={props.isStale}
      onCopy={onCopy}
    >
      <TableHeader
        columns={columns}
        sort={props.sort}
        onSort={props.onSort}
        selection={selection}
      />
      <div className={classes.body} role="rowgroup" style={{ height: rowWindow.height }}>
        {rowWindow.items.map((item) => {
          const row = rows[item.index];
          if (!row) return <SkeletonRow key={item.key} top={item.start} columns={columns} />;
          return (
            <TableRow
              key={row.id}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              href={props.rowHref(row)}
              name={props.rowName(row)}
              isActive={row.id === props.activeId}
              isSelected={selection?.has(row.id) ?? false}
              onToggle={selection?.toggle}
              onExtend={selection?.extendTo}
              onActive={props.onActive}
              onOpen={props.onOpen}
              onPeek={props.onPeek}
              onHover={props.onHover}
            />
          );
        })}
      </div>
    </div>
  );
}
