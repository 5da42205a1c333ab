import { useEffect, useRef } from 'react';
import { shortcuts, type Shortcut } from './registry';

/**
 * Binds keys while the component is mounted. The handlers may change on every render; the set of
 * keys is read once for each change of `active`.
 */
export function useShortcuts(list: Shortcut[], active = true): void {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    if (!active) return;
    return shortcuts.add(
      latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: (event) => latest.current[index]?.run(event),
        when: (event) => latest.current[index]?.when?.(event) ?? true,
      })),
    );
  }, [active]);
}
