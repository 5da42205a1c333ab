import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RecordResource } from './kinds';
import { recordQuery } from './records-api';

const HOVER_MS = 80;

/** Fetches a record when the pointer rests on its row, so that opening it shows all at once. */
export function usePrefetch(resource: RecordResource): (row: { id: number }) => void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (row) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      client.query({ ...recordQuery(resource, row.id), staleTime: 30_000 }).catch(() => undefined);
    }, HOVER_MS);
  };
}
