import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { userList, type UserOption } from '../records/lookups-api';
import { nameBeingTyped, remember, toDraft, toSource } from './mentions';

const OFFERED = 6;

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Every typed word begins a word of the name. */
function isCalled(user: UserOption, typed: string): boolean {
  const names = fold(user.fullName).split(/[\s-]+/);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => names.some((name) => name.startsWith(word)));
}

/** The field's text, the colleagues offered behind an @, and what happens when one is taken. */
export function useMentionDraft(source: string, onChange: (source: string) => void) {
  const [draft, setDraft] = useState(() => toDraft(source));
  const [caret, setCaret] = useState<number | null>(null);
  const typed = caret === null ? null : nameBeingTyped(draft.text, caret);
  const { data: users = [] } = useQuery({ ...userList, enabled: typed !== null });
  const offered =
    typed === null
      ? []
      : users.filter((user) => user.active && isCalled(user, typed)).slice(0, OFFERED);

  const write = (text: string, at: number | null) => {
    setDraft({ ...draft, text });
    setCaret(at);
    onChange(toSource(text, draft.known));
  };

  /** Puts the whole name in the place of what was typed; answers where the caret goes. */
  const take = (user: UserOption): number => {
    const end = caret ?? draft.text.length;
    const start = end - (typed?.length ?? 0);
    const known = [...draft.known];
    const { label } = remember(known, { userId: user.id, name: user.fullName });
    const text = `${draft.text.slice(0, start)}${label} ${draft.text.slice(end).trimStart()}`;
    setDraft({ text, known });
    setCaret(null);
    onChange(toSource(text, known));
    return start + label.length + 1;
  };

  return { text: draft.text, offered, write, take, follow: setCaret };
}
