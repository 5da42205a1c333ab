import { useState } from 'react';
import type { DuplicatePair } from '@/shared/lookalikes/api';

export interface PairQueue {
  current: DuplicatePair | undefined;
  open: (pair: DuplicatePair) => void;
  next: () => void;
  previous: () => void;
}

/** Where one is in the queue. A pair that was decided on leaves it, and the one after takes its place. */
export function usePairQueue(pairs: DuplicatePair[]): PairQueue {
  const [place, setPlace] = useState<{ id: number | null; index: number }>({ id: null, index: 0 });
  const found = pairs.findIndex((pair) => pair.id === place.id);
  const index = found >= 0 ? found : Math.min(place.index, Math.max(pairs.length - 1, 0));
  const go = (to: number) => {
    const pair = pairs[to];
    if (pair) setPlace({ id: pair.id, index: to });
  };
  return {
    current: pairs[index],
    open: (pair) => go(pairs.indexOf(pair)),
    next: () => go(index + 1 < pairs.length ? index + 1 : 0),
    previous: () => go(index - 1),
  };
}
