interface Modified {
  ctrlKey: boolean;
  metaKey: boolean;
}

let byKey = false;

/** Enter reaches an action as a plain click, so the key that was held is noted on its way. */
export function noteModifier({ ctrlKey, metaKey }: Modified): void {
  byKey = ctrlKey || metaKey;
}

/** Whether the choice was made with Ctrl or Cmd, by key or by mouse: it opens in a new tab. */
export function wantsNewTab({ ctrlKey, metaKey }: Modified): boolean {
  const wanted = byKey || ctrlKey || metaKey;
  byKey = false;
  return wanted;
}
