import { ActionIcon, Checkbox } from '@mantine/core';
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import clsx from 'clsx';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DataColumn } from './columns';
import classes from './data-table.module.css';

interface Props<T> {
  row: T;
  index: number;
  top: number;
  columns: DataColumn<T>[];
  href: string;
  name: string;
  isActive: boolean;
  isSelected: boolean;
  onToggle?: (id: number) => void;
  /** A click with shift held. */
  onExtend?: (id: number) => void;
  onActive: (id: number) => void;
  onOpen: (row: T) => void;
  onPeek?: (row: T) => void;
  onHover?: (row: T) => void;
}

function Row<T extends { id: number }>(props: Props<T>) {
  const { t } = useTranslation('shared');
  const { row, index, columns, href, name, isActive, isSelected, onToggle, onPeek } = props;
  const [first, ...others] = columns;
  const activate = () => props.onActive(row.id);
  const press = (event: MouseEvent) => {
    activate();
    // A link clicked with shift opens a window, as it does everywhere.
    if (event.shiftKey && !isOnControl(event)) props.onExtend?.(row.id);
  };
  const peek = (event: MouseEvent) => {
    event.stopPropagation();
    activate();
    onPeek?.(row);
  };
  return (
    // Keys are bound for the whole table (useTableKeys).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`row-${row.id}`}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={onToggle ? isSelected : undefined}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      tabIndex={-1}
      onClick={press}
      onMouseDown={keepTextUnmarked}
      onDoubleClick={() => props.onOpen(row)}
      onMouseEnter={() => props.onHover?.(row)}
    >
      <div className={classes.first} role="gridcell">
        {onToggle ? (
          <Checkbox
            className={classes.check}
            checked={isSelected}
            onChange={(event) => {
              const { shiftKey } = event.nativeEvent as unknown as { shiftKey?: boolean };
              (shiftKey ? (props.onExtend ?? onToggle) : onToggle)(row.id);
            }}
            aria-label={t('table.selectRow', { name })}
          />
        ) : null}
        {first?.before?.(row)}
        <Link className={classes.link} to={href} title={name}>
          {first?.cell(row)}
        </Link>
        {onPeek ? (
          <ActionIcon
            className={classes.peek}
            size="sm"
            onClick={peek}
            aria-label={t('table.peekAt', { name })}
          >
            <IconLayoutSidebarRightExpand size={16} stroke={1.75} />
          </ActionIcon>
        ) : null}
      </div>
      {others.map((column) => (
        <div
          key={column.id}
          className={clsx(classes.cell, column.numeric && classes.numeric)}
          role="gridcell"
          title={column.text?.(row)}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

function isOnControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}

/** A click with shift held draws a range of rows, not one of letters. */
function keepTextUnmarked(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

/** Scrolling must not draw again rows that stay the same. */
export const TableRow = memo(Row) as typeof Row;
