import { useRef } from 'react';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';

/** From the box through the hits and back, one step at a time. */
function step(area: HTMLElement | null, by: 1 | -1, from: EventTarget | null): void {
  const stops = [...(area?.querySelectorAll<HTMLElement>('input, a[data-hit]') ?? [])];
  const at = stops.findIndex((stop) => stop === from);
  const next = stops[at < 0 ? (by > 0 ? 1 : 0) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function isIn(area: HTMLElement | null, target: EventTarget | null): boolean {
  return target === document.body || (area?.contains(target as Node) ?? false);
}

/** ↓ and ↑ go through the hits, j and k too; Enter opens the link that has the focus. */
export function useHitKeys() {
  const area = useRef<HTMLDivElement>(null);
  const down = { label: 'search:next', group: 'list' } as const;
  const up = { label: 'search:previous', group: 'list' } as const;
  useShortcuts([
    {
      ...down,
      keys: 'arrowdown',
      inFields: true,
      when: ({ target }) => isIn(area.current, target),
      run: ({ target }) => step(area.current, 1, target),
    },
    {
      ...up,
      keys: 'arrowup',
      inFields: true,
      when: ({ target }) => isIn(area.current, target),
      run: ({ target }) => step(area.current, -1, target),
    },
    { ...down, keys: 'j', run: ({ target }) => step(area.current, 1, target) },
    { ...up, keys: 'k', run: ({ target }) => step(area.current, -1, target) },
  ]);
  return area;
}
