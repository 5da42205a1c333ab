import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { useToken } from '../use-token';
import type { Density } from './columns';

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  density: Density;
  count: number;
  hasMore: boolean;
  onMore: () => void;
}

/** Rows shown as grey bars below the last one while more are on their way. */
const SKELETONS = 8;
/** Ask for the next page before the end comes into view. */
const AHEAD = 25;

/** Which rows are in view, and when to fetch more. */
export function useRowWindow({ scroller, density, count, hasMore, onMore }: Options) {
  const rowHeight = useToken(`--crm-row-${density}`, 40);
  const virtualizer = useVirtualizer({
    count: hasMore ? count + SKELETONS : count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= count - AHEAD) onMore();
  }, [hasMore, lastShown, count, onMore]);

  return {
    items,
    height: virtualizer.getTotalSize(),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
