import { useEffect, useRef, useState } from 'react';
import { upload } from '../api/upload';
import { randomKey } from '../api/random-key';
import type { RecordResource } from '../records/kinds';
import type { StoredFile } from './api';

export interface UploadItem {
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  sent: number;
  error: unknown;
}

const SENDABLE = new Set<UploadItem['state']>(['waiting', 'failed']);

/** Files on their way to a record: one after the other, each to be cancelled or tried again. */
export function useUploads() {
  const [items, setItems] = useState<UploadItem[]>([]);
  const latest = useRef<UploadItem[]>([]);
  const aborts = useRef(new Map<string, AbortController>());

  const set = (next: UploadItem[]) => {
    latest.current = next;
    setItems(next);
  };
  const change = (key: string, part: Partial<UploadItem>) =>
    set(latest.current.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const drop = (key: string) => set(latest.current.filter((item) => item.key !== key));

  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);

  const add = (files: Iterable<File>): UploadItem[] => {
    const added = Array.from(files, (file): UploadItem => {
      return { key: randomKey(), file, state: 'waiting', sent: 0, error: null };
    });
    set([...latest.current, ...added]);
    return added;
  };

  const send = async (item: UploadItem, resource: RecordResource, id: number) => {
    const abort = new AbortController();
    aborts.current.set(item.key, abort);
    change(item.key, { state: 'sending', sent: 0, error: null });
    try {
      await upload<StoredFile>(`/${resource}/${id}/files`, item.file, {
        signal: abort.signal,
        onProgress: (sent) => change(item.key, { sent }),
      });
      drop(item.key);
    } catch (error) {
      if (!abort.signal.aborted) change(item.key, { state: 'failed', error });
    } finally {
      aborts.current.delete(item.key);
    }
  };

  /** Answers how many could not be sent. */
  const sendAll = async (resource: RecordResource, id: number): Promise<number> => {
    const queue = latest.current.filter((item) => SENDABLE.has(item.state));
    for (const item of queue) {
      if (latest.current.some((candidate) => candidate.key === item.key)) {
        await send(item, resource, id);
      }
    }
    return latest.current.filter((item) => item.state === 'failed').length;
  };

  const remove = (key: string) => {
    aborts.current.get(key)?.abort();
    drop(key);
  };

  return { items, add, remove, sendAll, isSending: items.some((i) => i.state === 'sending') };
}

export type Uploads = ReturnType<typeof useUploads>;
