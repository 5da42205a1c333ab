import { useSyncExternalStore } from 'react';

let live = false;
const listeners = new Set<() => void>();

/** Whether the server tells of news by itself; while it doesn't, the page asks from time to time. */
export function isLive(): boolean {
  return live;
}

export function setLive(value: boolean): void {
  if (live === value) return;
  live = value;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useIsLive(): boolean {
  return useSyncExternalStore(subscribe, isLive);
}
