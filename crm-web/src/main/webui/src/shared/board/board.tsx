import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Written } from '../api/client';
import type { ListedRecord } from '../records/kinds';
import classes from './board.module.css';
import { BoardColumnView } from './board-column';
import { columnFilter } from './column-filter';
import type { BoardColumn, BoardKind } from './types';
import { useBoard } from './use-board';
import { useTouchDrag } from './use-touch-drag';

interface Props<T extends ListedRecord> {
  kind: BoardKind<T>;
  label: string;
  columns: BoardColumn[];
  /** What the whole board is narrowed to. */
  filter: string;
  sort: string;
  send: (record: T, column: string) => Promise<Written<T>>;
  mayMove: boolean;
}

/**
 * Records as cards in columns. Cards are dragged with the browser's own drag and drop, or held and then
 * dragged by a finger, stepped with Shift and the arrow keys, or sent by their menu.
 */
export function Board<T extends ListedRecord>(props: Props<T>) {
  const { t } = useTranslation('board');
  const { kind, columns, filter, sort, mayMove } = props;
  const board = useBoard(props);
  const [dragged, setDragged] = useState<T | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const touch = useTouchDrag<T>({ root, onLift: setDragged, onDrop: board.move });

  /** Arrow keys walk from card to card, over the columns. */
  const walk = (columnAt: number, cardAt: number) => {
    const column = root.current?.querySelectorAll('[data-column]')[columnAt];
    const cards = column?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    cards[Math.min(cardAt, cards.length - 1)]?.focus();
  };

  return (
    <div
      ref={root}
      className={classes.board}
      role="group"
      aria-label={props.label}
      data-dragging={touch.over === null ? undefined : true}
    >
      {columns.map((column, index) => (
        <BoardColumnView
          key={column.id}
          kind={kind}
          column={column}
          columns={columns}
          board={board}
          question={{ filter: columnFilter(column.filter, filter), sort }}
          mayMove={mayMove}
          dragged={dragged}
          onDrag={setDragged}
          isUnderFinger={touch.over === column.id}
          onTouch={touch.begin}
          onWalk={(columnStep, card) => walk(index + columnStep, card)}
        />
      ))}
      <p className="visually-hidden" id="board-keys">
        {t('keys')}
      </p>
      <p className="visually-hidden" role="status" aria-live="assertive">
        {board.said}
      </p>
    </div>
  );
}
