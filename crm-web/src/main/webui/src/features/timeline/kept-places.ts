import type { VirtualItem } from '@tanstack/react-virtual';

/** Where somebody was in a feed, and how high its entries are, by visit of the page. */
interface KeptPlace {
  offset: number;
  measurements: VirtualItem[];
}

const LIMIT = 20;
const kept = new Map<string, KeptPlace>();

export function keepPlace(visit: string, place: KeptPlace): void {
  kept.delete(visit);
  kept.set(visit, place);
  const [oldest] = kept.keys();
  if (kept.size > LIMIT && oldest !== undefined) kept.delete(oldest);
}

export function keptPlace(visit: string): KeptPlace | undefined {
  return kept.get(visit);
}
