import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import classes from './search.module.css';

const DEBOUNCE_MS = 120;

interface Props {
  /** As the address says it. */
  text: string;
  onChange: (text: string) => void;
}

/** What is typed goes into the address a moment later; an address from elsewhere comes into the box. */
export function SearchBox({ text, onChange }: Props) {
  const { t } = useTranslation('search');
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(text);
  const [seen, setSeen] = useState(text);
  const [sent, setSent] = useState<string | null>(null);
  if (text !== seen) {
    setSeen(text);
    if (text !== sent) setDraft(text);
  }
  const push = useDebouncedCallback((value: string) => {
    setSent(value.trim());
    onChange(value.trim());
  }, DEBOUNCE_MS);

  const focus = () => box.current?.focus();
  useEffect(() => {
    if (box.current?.value === '') box.current.focus();
  }, []);
  useShortcuts([{ keys: '/', label: 'search:focus', group: 'list', run: focus }]);

  return (
    <TextInput
      ref={box}
      className={classes.box}
      type="search"
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        push(event.currentTarget.value);
      }}
      placeholder={t('placeholder')}
      aria-label={t('placeholder')}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      autoComplete="off"
    />
  );
}
