export interface Shortcut {
  /** mod+k, ?, g p, j … «mod» is Ctrl, or Cmd on a Mac. */
  keys: string;
  /** Words for the help, key with namespace. */
  label: string;
  group: 'general' | 'go' | 'list' | 'record';
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field or with a dialog open. */
  inFields?: boolean;
  /** Leaves the key to whatever has the focus when false. */
  when?: (event: KeyboardEvent) => boolean;
}

const SEQUENCE_MS = 900;

/** What is bound right now. The one bound last wins, so that a dialog can take over a page's key. */
export class ShortcutRegistry {
  private bound: Shortcut[] = [];
  private listeners = new Set<() => void>();
  private pending = '';
  private pendingUntil = 0;

  add(shortcuts: Shortcut[]): () => void {
    this.bound = [...this.bound, ...shortcuts];
    this.changed();
    return () => {
      this.bound = this.bound.filter((shortcut) => !shortcuts.includes(shortcut));
      this.changed();
    };
  }

  list = (): Shortcut[] => this.bound;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event);
    if (key === null) return;
    const sequence = Date.now() < this.pendingUntil ? `${this.pending} ${key}` : key;
    const found = this.find(sequence, event) ?? this.find(key, event);
    this.pending = '';
    this.pendingUntil = 0;
    if (found) {
      event.preventDefault();
      found.run(event);
    } else if (!isTyping(event.target) && this.bound.some((s) => s.keys.startsWith(`${key} `))) {
      this.pending = key;
      this.pendingUntil = Date.now() + SEQUENCE_MS;
    }
  }

  private find(keys: string, event: KeyboardEvent): Shortcut | undefined {
    const elsewhere = isTyping(event.target) || isInDialog(event.target);
    return this.bound.findLast(
      (s) => s.keys === keys && (!elsewhere || s.inFields) && (s.when?.(event) ?? true),
    );
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}

function keyOf(event: KeyboardEvent): string | null {
  if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key) || event.altKey) return null;
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  return mod + (event.key === ' ' ? 'space' : event.key.toLowerCase());
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]',
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}

export const shortcuts = new ShortcutRegistry();
