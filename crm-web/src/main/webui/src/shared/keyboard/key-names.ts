const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the main modifier is called on this machine. */
export const modKey = isMac ? '⌘' : 'Ctrl';

/** «g p» → ["G", "P"], «mod+k» → ["Ctrl", "K"]. */
export function keyCaps(keys: string): string[] {
  return keys
    .split(/[ +]/)
    .map((key) => (key === 'mod' ? modKey : (CAPS[key] ?? key.toUpperCase())));
}

const CAPS: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  space: '␣',
};
