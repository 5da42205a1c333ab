import type { PaletteHit } from '@/shared/feature';

const KEY = 'crm-recent-records';
const KEPT = 8;

function isHit(value: unknown): value is PaletteHit {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['key', 'resource', 'title', 'to'].every(
      (name) => typeof (value as Record<string, unknown>)[name] === 'string',
    )
  );
}

/** The records chosen last in this browser, newest first; each user has their own. */
export function recentHits(userId: number): PaletteHit[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${KEY}-${userId}`) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isHit).slice(0, KEPT) : [];
  } catch {
    // Unreadable or forbidden storage is the same as an empty one.
    return [];
  }
}

export function rememberHit(userId: number, hit: PaletteHit): void {
  const others = recentHits(userId).filter(({ key }) => key !== hit.key);
  try {
    localStorage.setItem(`${KEY}-${userId}`, JSON.stringify([hit, ...others].slice(0, KEPT)));
  } catch {
    // Without storage nothing is remembered; searching still works.
  }
}
