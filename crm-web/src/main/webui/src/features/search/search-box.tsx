import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { QueryBox, type QueryBoxHandle } from '@/shared/query/query-box';
import { useVocabulary } from '@/shared/query/use-vocabulary';
import classes from './search.module.css';
import { useSearchFields } from './use-search-fields';

const DEBOUNCE_MS = 120;

interface Props {
  /** As the address says it. */
  text: string;
  onChange: (text: string) => void;
  problem?: { position: number | undefined; text: string } | null;
}

/** What is typed goes into the address a moment later; an address from elsewhere comes into the box. */
export function SearchBox({ text, onChange, problem }: Props) {
  const { t } = useTranslation('search');
  const box = useRef<QueryBoxHandle>(null);
  const [draft, setDraft] = useState(text);
  const [seen, setSeen] = useState(text);
  const [sent, setSent] = useState<string | null>(null);
  const fields = useSearchFields();
  const words = useVocabulary(fields);
  if (text !== seen) {
    setSeen(text);
    if (text !== sent) setDraft(text);
  }
  const push = useDebouncedCallback((value: string) => {
    setSent(value.trim());
    onChange(value.trim());
  }, DEBOUNCE_MS);

  const focus = () => box.current?.focus();
  const startsEmpty = useRef(text === '');
  useEffect(() => {
    if (startsEmpty.current) box.current?.focus();
  }, []);
  useShortcuts([{ keys: '/', label: 'search:focus', group: 'list', run: focus }]);

  return (
    <div className={classes.box}>
      <QueryBox
        ref={box}
        label={t('title')}
        icon={IconSearch}
        isCalm
        value={draft}
        onChange={(value) => {
          setDraft(value);
          push(value);
        }}
        fields={fields}
        words={words}
        placeholder={t('placeholder')}
        problem={draft.trim() === text ? problem : null}
      />
    </div>
  );
}
