import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/label-of';
import { nextSort, type DataColumn, type SortTerm } from './columns';
import classes from './data-table.module.css';
import type { RowSelection } from './selection';

interface Props<T> {
  columns: DataColumn<T>[];
  sort: SortTerm[];
  onSort: (sort: SortTerm[]) => void;
  selection?: RowSelection;
}

export function TableHeader<T>({ columns, sort, onSort, selection }: Props<T>) {
  return (
    <div className={classes.header} role="rowgroup">
      <div className={classes.headerRow} role="row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            onSort={onSort}
            selection={index === 0 ? selection : undefined}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps<T> {
  column: DataColumn<T>;
  sort: SortTerm[];
  onSort: (sort: SortTerm[]) => void;
  selection?: RowSelection;
}

function HeaderCell<T>({ column, sort, onSort, selection }: CellProps<T>) {
  const { t } = useTranslation('shared');
  const key = column.sortKey;
  const term = key === undefined ? undefined : sort.find((candidate) => candidate.key === key);
  const direction = term && (term.descending ? 'descending' : 'ascending');
  const Arrow = term?.descending ? IconArrowDown : IconArrowUp;
  return (
    <div
      className={clsx(classes.headerCell, column.numeric && classes.numeric)}
      role="columnheader"
      aria-sort={key ? (direction ?? 'none') : undefined}
    >
      {selection ? (
        <Checkbox
          className={classes.checkAll}
          checked={selection.loaded === 'all'}
          indeterminate={selection.loaded === 'some'}
          onChange={selection.toggleLoaded}
          aria-label={t('table.selectLoaded')}
        />
      ) : null}
      {key === undefined ? (
        <span className={classes.headerText}>{labelOf(t, column)}</span>
      ) : (
        <UnstyledButton className={classes.sorter} onClick={() => onSort(nextSort(sort, key))}>
          <span className={classes.headerText}>{labelOf(t, column)}</span>
          <Arrow
            className={clsx(classes.arrow, term && classes.arrowOn)}
            size={12}
            stroke={2}
            aria-hidden
          />
        </UnstyledButton>
      )}
    </div>
  );
}
