import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import clsx from 'clsx';
import { useEffect, useRef, useState, type DragEvent, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { ListedRecord } from '../records/kinds';
import type { ListQuestion } from '../records/records-api';
import { useRecordList } from '../records/use-record-list';
import { ProblemAlert } from '../ui/problem-alert';
import { TagPill } from '../ui/tag-pill';
import classes from './board.module.css';
import { BoardCard } from './board-card';
import type { BoardColumn, BoardKind } from './types';
import type { BoardState } from './use-board';

interface Props<T extends ListedRecord> {
  kind: BoardKind<T>;
  column: BoardColumn;
  columns: BoardColumn[];
  board: BoardState<T>;
  question: ListQuestion;
  mayMove: boolean;
  dragged: T | null;
  onDrag: (record: T | null) => void;
  /** A card that is dragged by a finger is over it. */
  isUnderFinger: boolean;
  onTouch: (record: T, event: TouchEvent<HTMLElement>) => void;
  onWalk: (columnStep: number, card: number) => void;
}

const AHEAD = 8;
const USUAL_HEIGHT = 92;

/** One column: as long as its records, of which only those in view are drawn. */
export function BoardColumnView<T extends ListedRecord>(props: Props<T>) {
  const { t } = useTranslation('board');
  const { kind, column, board, dragged, onDrag } = props;
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const list = useRecordList<T>(kind.resource, props.question);
  const cards = board.cardsOf(column.id, list.rows);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasMore, more } = list;
  useEffect(() => {
    if (hasMore && last >= cards.length - AHEAD) more();
  }, [hasMore, last, cards.length, more]);

  const takes = dragged !== null && kind.columnOf(dragged) !== column.id;
  const over = (event: DragEvent) => {
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (dragged) board.move(dragged, column.id);
    onDrag(null);
  };
  const count = board.countOf(column);

  return (
    <section
      className={clsx(classes.column, (isOver || props.isUnderFinger) && takes && classes.over)}
      data-column={column.id}
      aria-label={t('columnLabel', { column: column.title, count: count ?? 0 })}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>
          <TagPill colour={column.colour}>{column.title}</TagPill>
        </h2>
        <span className={classes.count}>{count === null ? '' : format.number(count)}</span>
        <span className={classes.aside}>{column.aside}</span>
      </header>
      {list.error && cards.length === 0 ? <ProblemAlert error={list.error} /> : null}
      <div ref={scroller} className={classes.scroller} tabIndex={cards.length > 0 ? 0 : -1}>
        {list.isLoading ? <Skeleton height={USUAL_HEIGHT} radius="md" /> : null}
        <div className={classes.cards} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const record = cards[item.index];
            return record ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <BoardCard
                  {...props}
                  record={record}
                  onWalk={(columnStep, step) => props.onWalk(columnStep, item.index + step)}
                />
              </div>
            ) : null;
          })}
        </div>
        {!list.isLoading && cards.length === 0 && !list.error ? (
          <p className={classes.empty}>{t('empty')}</p>
        ) : null}
      </div>
    </section>
  );
}
