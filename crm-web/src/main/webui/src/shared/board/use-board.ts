import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import type { Written } from '../api/client';
import { useErrorText } from '../api/use-error-text';
import { useWrittenToast } from '../changes/use-undo';
import type { ListedRecord } from '../records/kinds';
import { refreshAfterWrite, storeRecord } from '../records/records-api';
import { toast } from '../ui/toast';
import type { BoardColumn, BoardKind } from './types';

/** A card on its way: where it lay and where it goes. */
interface Move<T> {
  from: string;
  record: T;
}

interface Options<T extends ListedRecord> {
  kind: BoardKind<T>;
  columns: BoardColumn[];
  send: (record: T, column: string) => Promise<Written<T>>;
}

/** Moves are shown at once, told to screen readers, and taken back when the server refuses. */
export function useBoard<T extends ListedRecord>({ kind, columns, send }: Options<T>) {
  const { t } = useTranslation('board');
  const client = useQueryClient();
  const written = useWrittenToast();
  const errorText = useErrorText();
  const [moves, setMoves] = useState<ReadonlyMap<number, Move<T>>>(new Map());
  const [said, setSaid] = useState('');
  /** The card that takes the focus when it appears in its new column. */
  const wanted = useRef<number | null>(null);
  const claimFocus = useCallback((id: number): boolean => {
    if (wanted.current !== id) return false;
    wanted.current = null;
    return true;
  }, []);
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  /** As the server last answered, so that a second move of a card goes on top of the first. */
  const newest = useRef(new Map<number, T>());
  const lift = (id: number, column: string) =>
    setMoves(
      (before) =>
        new Map(
          [...before].filter(
            ([moved, move]) => moved !== id || kind.columnOf(move.record) !== column,
          ),
        ),
    );

  const mutation = useMutation({
    // One after the other: a card may be moved again before its first move is stored.
    scope: { id: `board-${kind.resource}` },
    mutationFn: ({ record, to }: { record: T; to: string }) => {
      const known = newest.current.get(record.id);
      return send(known && known.version > record.version ? known : record, to);
    },
    onMutate: ({ record, to }) => {
      const from = kind.columnOf(record);
      setMoves((before) =>
        new Map(before).set(record.id, { from, record: kind.inColumn(record, to) }),
      );
      setSaid(t('moved', { name: kind.nameOf(record), column: titleOf(to) }));
    },
    onSuccess: async ({ data, changeSetId }, { record, to }) => {
      written(t('moved', { name: kind.nameOf(record), column: titleOf(to) }), changeSetId);
      newest.current.set(record.id, data);
      storeRecord(client, kind.resource, data);
      await refreshAfterWrite(client, kind.resource);
      lift(record.id, to);
    },
    onError: async (error, { record, to }) => {
      const isTaken = isApiError(error) && error.status === 412;
      const words = isTaken ? t('movedElsewhere', { name: kind.nameOf(record) }) : errorText(error);
      setSaid(words);
      toast(words, { tone: 'bad' });
      await refreshAfterWrite(client, kind.resource);
      lift(record.id, to);
    },
  });

  const move = (record: T, to: string) => {
    if (kind.columnOf(record) === to) return;
    wanted.current = record.id;
    mutation.mutate({ record, to });
  };

  return {
    move,
    said,
    claimFocus,
    /** One column to the left or right, if there is one. */
    step: (record: T, by: -1 | 1) => {
      const at = columns.findIndex((column) => column.id === kind.columnOf(record));
      const next = columns[at + by];
      if (next) move(record, next.id);
      else setSaid(t('noFurther', { name: kind.nameOf(record) }));
    },
    /** The column's cards: those that came come first, those that left are gone. */
    cardsOf: (column: string, rows: T[]): T[] => {
      const came = [...moves.values()].filter(({ record }) => kind.columnOf(record) === column);
      const stay = rows.filter((row) => kind.columnOf(row) === column && !moves.has(row.id));
      return [...came.map(({ record }) => record), ...stay];
    },
    countOf: ({ id, count }: BoardColumn): number | null => {
      if (count === null) return null;
      return [...moves.values()].reduce((sum, { from, record }) => {
        const to = kind.columnOf(record);
        return sum + Number(to === id) - Number(from === id);
      }, count);
    },
  };
}

export type BoardState<T extends ListedRecord> = ReturnType<typeof useBoard<T>>;
