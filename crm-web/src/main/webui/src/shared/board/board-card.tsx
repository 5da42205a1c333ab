import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, type DragEvent, type KeyboardEvent, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedRecord } from '../records/kinds';
import classes from './board.module.css';
import type { BoardColumn, BoardKind } from './types';
import type { BoardState } from './use-board';

interface Props<T extends ListedRecord> {
  kind: BoardKind<T>;
  record: T;
  columns: BoardColumn[];
  board: BoardState<T>;
  mayMove: boolean;
  onDrag: (record: T | null) => void;
  onTouch: (record: T, event: TouchEvent<HTMLElement>) => void;
  onWalk: (columnStep: number, step: number) => void;
}

export function BoardCard<T extends ListedRecord>(props: Props<T>) {
  const { t } = useTranslation('board');
  const { kind, record, columns, board, mayMove, onDrag, onTouch, onWalk } = props;
  const link = useRef<HTMLAnchorElement>(null);
  const name = kind.nameOf(record);

  // A card that was moved takes the focus along to its new column.
  const { claimFocus } = board;
  useEffect(() => {
    if (claimFocus(record.id)) link.current?.focus();
  }, [claimFocus, record.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (way && event.shiftKey && mayMove) board.step(record, way);
    else if (way) onWalk(way, 0);
    else if (step) onWalk(0, step);
    else return;
    event.preventDefault();
  };
  const start = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', name);
    onDrag(record);
  };

  return (
    <article
      className={classes.card}
      draggable={mayMove}
      onDragStart={start}
      onDragEnd={() => onDrag(null)}
      onTouchStart={mayMove ? (event) => onTouch(record, event) : undefined}
    >
      <div className={classes.cardHead}>
        {kind.sign?.(record)}
        <Link
          ref={link}
          className={classes.name}
          to={kind.hrefOf(record)}
          data-card
          draggable={false}
          aria-describedby="board-keys"
          onKeyDown={onKeyDown}
        >
          {name}
        </Link>
        {mayMove ? (
          <Menu>
            <Menu.Target>
              <ActionIcon className={classes.more} size="sm" aria-label={t('moveName', { name })}>
                <IconDots size={16} stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('moveTo')}</Menu.Label>
              {columns
                .filter((column) => column.id !== kind.columnOf(record))
                .map((column) => (
                  <Menu.Item key={column.id} onClick={() => board.move(record, column.id)}>
                    {column.title}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {kind.card(record)}
    </article>
  );
}
