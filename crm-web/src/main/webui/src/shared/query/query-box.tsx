import { CloseButton } from '@mantine/core';
import { IconFilter, type Icon } from '@tabler/icons-react';
import clsx from 'clsx';
import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryField } from './fields-api';
import { Highlighted } from './highlighted';
import { offerAt } from './offer';
import classes from './query-box.module.css';
import { SuggestionList } from './suggestion-list';
import type { Suggestion, Vocabulary } from './suggest';

export interface QueryBoxHandle {
  /** Puts the caret there and offers what could follow. */
  edit: (start: number, end: number) => void;
  focus: () => void;
}

interface Props {
  ref?: Ref<QueryBoxHandle>;
  value: string;
  onChange: (text: string) => void;
  fields: QueryField[];
  words: Vocabulary;
  placeholder: string;
  /** What it is, where it is more than a filter. */
  label?: string;
  icon?: Icon;
  /** Words are what it is mostly for: no list of fields before one is begun. */
  isCalm?: boolean;
  /** Where the server stopped understanding, and why. */
  problem?: { position: number | undefined; text: string } | null;
}

/** One line of the query language, coloured while typing, with suggestions for fields and values. */
export function QueryBox(props: Props) {
  const { ref, value, onChange, fields, words, placeholder, problem } = props;
  const { label, icon: Sign = IconFilter, isCalm = false } = props;
  const { t } = useTranslation('query');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [scrolled, setScrolled] = useState(0);

  const offer = offerAt(value, caret, fields, words, isCalm);
  const items = offer?.items ?? [];
  const first = items[Math.max(chosen, 0)];
  const day = offer?.day;
  const isOpen = items.length > 0 || day !== undefined;

  const place = (start: number, end = start) => {
    // The focus at once, or the next keys would go elsewhere; the caret once the new text is there.
    input.current?.focus();
    requestAnimationFrame(() => {
      input.current?.setSelectionRange(start, end);
      setCaret(end);
      setChosen(-1);
    });
  };
  useImperativeHandle(ref, () => ({ edit: place, focus: () => place(value.length) }));

  const take = (item: Suggestion) => {
    if (!offer) return;
    const gap = item.continues || value.charAt(offer.to) === ' ' ? '' : ' ';
    onChange(value.slice(0, offer.from) + item.insert + gap + value.slice(offer.to));
    place(offer.from + item.insert.length + gap.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[chosen];
    if (event.key === 'Escape') {
      if (!isOpen) input.current?.blur();
      setCaret(null);
    } else if (event.key === 'ArrowDown' && items.length > 0) {
      setChosen((chosen + 1) % items.length);
    } else if (event.key === 'ArrowUp' && items.length > 0) {
      setChosen((chosen <= 0 ? items.length : chosen) - 1);
    } else if (event.key === 'Enter') {
      if (item) take(item);
      else setCaret(null);
    } else if (event.key === 'Tab' && first && value !== '') {
      take(first);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className={clsx(classes.box, problem && classes.wrong)}>
      <Sign className={classes.icon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.line}>
        <Highlighted text={value} scrolled={scrolled} problemAt={problem?.position} />
        <input
          ref={input}
          className={classes.input}
          role="combobox"
          aria-label={label ?? t('label')}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={chosen < 0 ? undefined : `${listId}-${chosen}`}
          aria-autocomplete="list"
          aria-invalid={problem ? true : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={placeholder}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
            setChosen(-1);
          }}
          onClick={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
          onBlur={() => setCaret(null)}
        />
      </div>
      {value === '' ? null : (
        <CloseButton size="sm" aria-label={t('clear')} onClick={() => onChange('')} />
      )}
      {isOpen ? (
        <SuggestionList id={listId} items={items} chosen={chosen} day={day} onTake={take} />
      ) : null}
    </div>
  );
}
