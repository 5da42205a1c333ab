import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { FactEditor } from './fact-editor';
import classes from './facts.module.css';
import type { Fact } from './kinds';

interface Props {
  fact: Fact;
  label: string;
  value: unknown;
  error?: string;
  onCommit: (value: unknown) => void;
  onCancel: () => void;
}

const LONG = new Set<Fact['kind']>(['multiline', 'mentions', 'tags', 'words', 'choices']);

/** What an editor opens outside its own box. */
const FLOATING = '[data-combobox-dropdown], [role=listbox], [role=dialog], [data-position]';

/** Enter saves, Escape leaves as it was, going elsewhere saves. */
export function InlineEditor({ fact, label, value, error, onCommit, onCancel }: Props) {
  const [draft, setDraft] = useState(value);
  const box = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    const input = box.current?.querySelector<HTMLElement>(
      'input:not([type=hidden]), textarea, button',
    );
    input?.focus();
    if (input instanceof HTMLInputElement && !LONG.has(fact.kind)) input.select();
    // Dates are chosen from a panel: it opens at once.
    if (input instanceof HTMLButtonElement) input.click();
  }, [fact.kind]);

  const finish = (end: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(onCancel);
    } else if (event.key === 'Enter' && saves(event, fact)) {
      event.preventDefault();
      finish(() => onCommit(draft));
    }
  };

  const onBlur = (event: FocusEvent) => {
    // The list of a choice lies outside the box; picking from it is not leaving.
    const next = event.relatedTarget;
    if (next instanceof Node && box.current?.contains(next)) return;
    if (next instanceof Element && next.closest(FLOATING)) return;
    finish(() => onCommit(draft));
  };

  return (
    <div
      ref={box}
      className={classes.editor}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      role="presentation"
    >
      <FactEditor
        fact={fact}
        value={draft}
        onChange={setDraft}
        onDone={(chosen) => finish(() => onCommit(chosen))}
        ariaLabel={label}
        error={error}
        opensAtOnce
      />
    </div>
  );
}

/** In a choice Enter picks from the list; in long text it makes a line, unless Ctrl or Cmd is held. */
function saves(event: KeyboardEvent, fact: Fact): boolean {
  if (event.ctrlKey || event.metaKey) return true;
  return ['text', 'email', 'phone', 'url', 'percent', 'minutes', 'money', 'number'].includes(
    fact.kind,
  );
}
