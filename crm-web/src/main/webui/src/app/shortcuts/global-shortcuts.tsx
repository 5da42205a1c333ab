import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { shortcuts } from '@/shared/keyboard/registry';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { openPalette } from '../palette/palette-store';
import { useNav } from '../shell/use-nav';
import { openShortcutHelp } from './help-store';
import { ShortcutHelp } from './shortcut-help';

/** Keys that work on every page. */
export function GlobalShortcuts({ onToggleSidebar }: { onToggleSidebar: () => void }) {
  const navigate = useNavigate();
  const nav = useNav();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => shortcuts.handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  useShortcuts([
    {
      keys: 'mod+k',
      label: 'app:palette.open',
      group: 'general',
      run: openPalette,
      inFields: true,
    },
    { keys: '?', label: 'app:shortcuts.title', group: 'general', run: openShortcutHelp },
    { keys: '[', label: 'app:sidebar.fold', group: 'general', run: onToggleSidebar },
    ...nav
      .filter((entry) => entry.goKey)
      .map((entry) => ({
        keys: `g ${entry.goKey ?? ''}`,
        label: entry.label,
        group: 'go' as const,
        run: () => void navigate(entry.to),
      })),
  ]);

  return <ShortcutHelp />;
}
