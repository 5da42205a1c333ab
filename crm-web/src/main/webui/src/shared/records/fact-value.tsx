import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../api/page';
import { useFormat } from '../i18n/use-format';
import { MentionText } from '../mentions/mention-text';
import { RecurrenceWords } from '../recurrence/recurrence-words';
import { useTimeWords } from '../time/use-time-words';
import { OrganisationAvatar, PersonAvatar } from '../ui/avatar';
import figures from '../ui/figures.module.css';
import { Money } from '../ui/money';
import { TagPill } from '../ui/tag-pill';
import { Colleague } from './colleague';
import { factOf } from './fact-path';
import type { Fact } from './kinds';
import classes from './facts.module.css';
import { partyPath } from './suggestions-api';
import { TagPills } from './tag-pills';

interface Props {
  fact: Fact;
  value: unknown;
  /** The whole record: phones stand beside what was typed. */
  record: object;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function FactValue({ fact, value, record }: Props) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const time = useTimeWords();
  if (isEmpty(value)) return null;
  const choiceTitle = (code: string) =>
    fact.choiceTitles ? (fact.choiceTitles[code] ?? code) : t(`${fact.choiceWords ?? ''}.${code}`);
  switch (fact.kind) {
    case 'country':
      return format.country(value as string);
    case 'language':
      return format.language(value as string);
    case 'choice':
      return choiceTitle(value as string);
    case 'choices':
      return <Words words={(value as string[]).map(choiceTitle)} />;
    case 'number':
      return <span className={figures.figures}>{format.decimal(value as number)}</span>;
    case 'date':
      return <time dateTime={value as string}>{format.date(value as string)}</time>;
    case 'colleague':
      return <Colleague id={value as number} />;
    case 'user':
    case 'person':
    case 'organisation':
      return <ReferenceValue of={value as Reference} kind={fact.kind} />;
    case 'instant':
      return (
        <time dateTime={value as string}>
          {fact.wholeDayIf && factOf(record, fact.wholeDayIf) === true
            ? format.date(value as string)
            : format.moment(value as string)}
        </time>
      );
    case 'minutes':
      return time.duration(value as number);
    case 'mentions':
      return <MentionText text={value as string} />;
    case 'recurrence':
      return <RecurrenceWords rule={value as string} />;
    case 'money':
      return <Money value={value as { amount: string; currency: string }} />;
    case 'percent':
      return `${format.number(value as number)} %`;
    case 'tags':
      return <TagPills names={value as string[]} wrap />;
    case 'words':
      return <Words words={value as string[]} />;
    case 'flag':
    case 'check':
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

function ReferenceValue({ of, kind }: { of: Reference; kind: Fact['kind'] }) {
  const Avatar = kind === 'organisation' ? OrganisationAvatar : PersonAvatar;
  return (
    <span className={classes.user}>
      <Avatar name={of.name} size="small" />
      <span className={classes.userName}>{of.name}</span>
    </span>
  );
}

function Words({ words }: { words: string[] }) {
  return (
    <span className={clsx(classes.pills, classes.wrap)}>
      {words.map((word) => (
        <TagPill key={word}>{word}</TagPill>
      ))}
    </span>
  );
}

/** Where a click on the value leads, for values that lead somewhere. */
export function factHref(fact: Fact, value: unknown): string | null {
  if (fact.kind === 'person' || fact.kind === 'organisation') {
    return value === null ? null : partyPath({ type: fact.kind, id: (value as Reference).id });
  }
  if (typeof value !== 'string' || value === '') return null;
  if (fact.kind === 'email') return `mailto:${value}`;
  if (fact.kind === 'phone') return `tel:${value}`;
  // Only the web: a stored javascript: link must never become clickable.
  if (fact.kind === 'url') return /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return null;
}
