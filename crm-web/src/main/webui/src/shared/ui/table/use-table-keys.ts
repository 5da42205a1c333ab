import { useShortcuts } from '../../keyboard/use-shortcuts';
import type { Shortcut } from '../../keyboard/registry';
import type { RowSelection } from './selection';

interface Options<T extends { id: number }> {
  rows: T[];
  activeId: number | null;
  onActive: (id: number | null) => void;
  onOpen: (row: T) => void;
  onPeek?: (row: T) => void;
  selection?: RowSelection;
  scrollTo: (index: number) => void;
}

/** Buttons and links act on their own keys; the table must not act as well. */
function isOnControl(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof Element && target.closest('button, a, input, [role=menu]') !== null;
}

/** j k ↑ ↓ move, with shift they select on the way, x selects, Enter opens, space looks inside, Escape lets go. */
export function useTableKeys<T extends { id: number }>(options: Options<T>): void {
  const { rows, activeId, onActive, onOpen, onPeek, selection, scrollTo } = options;
  const index = rows.findIndex((row) => row.id === activeId);
  const active = rows[index];

  const move = (step: number) => (event: KeyboardEvent) => {
    const next = Math.min(Math.max(index + step, 0), rows.length - 1);
    const row = rows[next];
    if (!row) return;
    if (event.shiftKey) selection?.stretch(active?.id ?? row.id, row.id);
    onActive(row.id);
    scrollTo(next);
  };
  const list = (keys: string, label: string, run: Shortcut['run']): Shortcut => ({
    keys,
    label: `shared:table.${label}`,
    group: 'list',
    run,
  });
  const onRow = (keys: string, label: string, act: (row: T) => void): Shortcut => ({
    ...list(keys, label, () => active && act(active)),
    when: (event) => active !== undefined && !isOnControl(event),
  });

  useShortcuts([
    list('j', 'down', move(1)),
    list('k', 'up', move(-1)),
    list('arrowdown', 'down', move(1)),
    list('arrowup', 'up', move(-1)),
    list('x', 'select', () => active && selection?.toggle(active.id)),
    onRow('enter', 'open', onOpen),
    onRow('space', 'peek', (row) => onPeek?.(row)),
  ]);
}
