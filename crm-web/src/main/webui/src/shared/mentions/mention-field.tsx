import { Textarea, type TextareaProps } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserOption } from '../records/lookups-api';
import { PersonAvatar } from '../ui/avatar';
import classes from './mentions.module.css';
import { useMentionDraft } from './use-mention-draft';

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  /** In the stored form. */
  value: string;
  onChange: (source: string) => void;
}

/** Text in which @ names a colleague. Starts from `value` once; give it another key to start over. */
export function MentionField({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('mentions');
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState(0);
  const draft = useMentionDraft(value, onChange);
  const { offered } = draft;
  const isOpen = offered.length > 0;
  const at = Math.min(chosen, offered.length - 1);

  const take = (user: UserOption) => {
    const caret = draft.take(user);
    setChosen(0);
    input.current?.focus();
    requestAnimationFrame(() => input.current?.setSelectionRange(caret, caret));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const user = offered[at];
    if (!isOpen || !user || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') setChosen((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') setChosen((at + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(user);
    else if (event.key === 'Escape') draft.follow(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.field}>
      <Textarea
        {...rest}
        ref={input}
        value={draft.text}
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        onChange={({ currentTarget }) =>
          draft.write(currentTarget.value, currentTarget.selectionEnd)
        }
        onKeyDown={onKeyDown}
        onBlur={() => draft.follow(null)}
      />
      {isOpen ? (
        <ul id={listId} className={classes.list} role="listbox" aria-label={t('offered')}>
          {offered.map((user, index) => (
            // The keys are those of the field, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={user.id}
              id={`${listId}-${index}`}
              className={classes.option}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(user)}
            >
              <PersonAvatar name={user.fullName} size="small" />
              {user.fullName}
              <span className={classes.email}>{user.email}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <span className="visually-hidden" role="status">
        {isOpen ? t('count', { count: offered.length }) : ''}
      </span>
    </div>
  );
}
