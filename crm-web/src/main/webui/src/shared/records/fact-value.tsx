import { useTranslation } from 'react-i18next';
import type { Reference } from '../api/page';
import { useFormat } from '../i18n/use-format';
import { PersonAvatar } from '../ui/avatar';
import { Money } from '../ui/money';
import { TagPill } from '../ui/tag-pill';
import type { Fact } from './kinds';
import classes from './facts.module.css';
import { TagPills } from './tag-pills';

interface Props {
  fact: Fact;
  value: unknown;
  /** The whole record: phones stand beside what was typed. */
  record: object;
}

/** The server's JSON is typed by its feature; a fact only names one of its fields. */
export function factOf(record: object, name: string): unknown {
  return (record as Record<string, unknown>)[name] ?? null;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function FactValue({ fact, value, record }: Props) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  if (isEmpty(value)) return null;
  switch (fact.kind) {
    case 'country':
      return format.country(value as string);
    case 'language':
      return format.language(value as string);
    case 'choice':
      return t(`${fact.choiceWords ?? ''}.${value as string}`);
    case 'user':
      return <UserValue user={value as Reference} />;
    case 'money':
      return <Money value={value as { amount: string; currency: string }} />;
    case 'percent':
      return `${format.number(value as number)} %`;
    case 'tags':
      return <TagPills names={value as string[]} wrap />;
    case 'words':
      return <Words words={value as string[]} />;
    case 'flag':
      return value ? t('yes') : t('no');
    case 'phone':
      return <>{factOf(record, `${fact.name}Typed`) ?? value}</>;
    case 'url':
      return (value as string).replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
    case 'multiline':
      return <span className={classes.prose}>{value as string}</span>;
    default:
      return <>{value}</>;
  }
}

function UserValue({ user }: { user: Reference }) {
  return (
    <span className={classes.user}>
      <PersonAvatar name={user.name} size="small" />
      {user.name}
    </span>
  );
}

function Words({ words }: { words: string[] }) {
  return (
    <span className={classes.pills}>
      {words.map((word) => (
        <TagPill key={word}>{word}</TagPill>
      ))}
    </span>
  );
}

/** Where a click on the value leads, for values that lead somewhere. */
export function factHref(fact: Fact, value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (fact.kind === 'email') return `mailto:${value}`;
  if (fact.kind === 'phone') return `tel:${value}`;
  // Only the web: a stored javascript: link must never become clickable.
  if (fact.kind === 'url') return /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return null;
}
