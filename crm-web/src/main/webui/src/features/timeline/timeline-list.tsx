import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { currentTimeZone } from '@/shared/i18n/use-format';
import type { Entry } from './api';
import { rowsByDay } from './days';
import { EntryRow } from './entry-row';
import { keepPlace, keptPlace } from './kept-places';
import classes from './timeline.module.css';
import { useScroller } from './use-scroller';

interface Props {
  entries: Entry[];
  /** The page that the feed stands on: its own name is not said again. */
  ownName: string;
  hasMore: boolean;
  onMore: () => void;
}

const USUAL_HEIGHT = 40;
const AHEAD = 15;

/** A feed of any length: only the entries in view are in the document. */
export function TimelineList({ entries, ownName, hasMore, onMore }: Props) {
  const { t } = useTranslation('timeline');
  const list = useRef<HTMLDivElement>(null);
  const { key: visit } = useLocation();
  const [before] = useState(() => keptPlace(visit));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { scroller, margin } = useScroller(list);
  // Each step of scrolling draws anew; which day an entry is of stays.
  const rows = useMemo(() => rowsByDay(entries, currentTimeZone()), [entries]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.entry.id ?? index,
    scrollMargin: margin,
    overscan: 10,
    initialMeasurementsCache: before?.measurements,
    initialOffset: before?.offset,
  });

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) onMore();
  }, [hasMore, last, rows.length, onMore]);

  // Back on the same visit of the page: where one was.
  useLayoutEffect(() => {
    if (scroller && before) scroller.scrollTop = before.offset;
  }, [scroller, before]);
  useEffect(() => {
    if (!scroller) return;
    const keep = () =>
      keepPlace(visit, { offset: scroller.scrollTop, measurements: virtual.measurementsCache });
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [scroller, visit, virtual]);

  const toggle = (id: string) =>
    setOpened((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const walk = (index: number) =>
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-line]`)?.focus();

  return (
    <div
      ref={list}
      className={classes.feed}
      style={{ height: virtual.getTotalSize() }}
      role="feed"
      aria-label={t('tab')}
      aria-busy={hasMore}
    >
      {items.map(({ index, start, key }) => {
        const row = rows[index];
        return row ? (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={classes.slot}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <EntryRow
              row={row}
              position={index + 1}
              size={hasMore ? -1 : rows.length}
              ownName={ownName}
              isOpen={opened.has(row.entry.id)}
              onToggle={() => toggle(row.entry.id)}
              onWalk={(step) => walk(index + step)}
            />
          </div>
        ) : null;
      })}
      {hasMore ? (
        <div className={classes.waiting}>
          <Skeleton height="var(--crm-s3)" width="60%" />
        </div>
      ) : null}
    </div>
  );
}
