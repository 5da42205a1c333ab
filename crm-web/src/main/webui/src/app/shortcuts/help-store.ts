/** Lets the menu and the «?» key open the same dialog. */
let listener: (() => void) | null = null;

export function openShortcutHelp(): void {
  listener?.();
}

export function onShortcutHelp(open: () => void): () => void {
  listener = open;
  return () => {
    listener = null;
  };
}
