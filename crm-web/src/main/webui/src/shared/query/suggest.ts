import { findField, type QueryField } from './fields-api';
import { quoteValue } from './edit';
import { lexFilter, termAt, type Term } from './lexer';

export interface Suggestion {
  /** What goes into the box. */
  insert: string;
  label: string;
  hint?: string;
  /** A field name: the value comes next, so the list stays open. */
  continues: boolean;
}

export interface Suggestions {
  /** The characters that a choice takes the place of. */
  from: number;
  to: number;
  items: Suggestion[];
  /** Set where a day may be chosen: what stands before it, such as >, and the day named so far. */
  day?: { prefix: string; value: string | null };
}

/** Words for names and values, and the values that only the database knows. */
export interface Vocabulary {
  fieldLabel: (field: string) => string;
  valueLabel: (field: string, value: string) => string;
  tags: string[];
  users: string[];
  countries: string[];
}

const LIMIT = 9;
/** Offered first: what lists are narrowed by most. */
const FAVOURITES = ['tag', 'owner', 'org', 'country', 'type', 'stage', 'is', 'has', 'updatedAt'];
const TIMES = ['today', '<7d', '<30d', '<90d', '>90d'];
/** Days of the calendar, such as a date until when something is valid, lie ahead as often as behind. */
const DAYS = ['today', 'thisweek', 'thismonth', 'nextmonth', '<today', '>today'];

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function startsAny(typed: string, ...candidates: string[]): boolean {
  const wanted = fold(typed);
  return candidates.some((candidate) =>
    [fold(candidate), ...fold(candidate).split(/[\s'’-]+/)].some((word) => word.startsWith(wanted)),
  );
}

function candidateValues(field: QueryField, words: Vocabulary): string[] {
  switch (field.type) {
    case 'choice':
    case 'flag':
      return field.values;
    case 'country':
      return words.countries;
    case 'user':
      return ['me', 'none', ...words.users];
    case 'team':
      return ['me', 'none'];
    case 'date':
      return DAYS;
    case 'instant':
      return TIMES;
    case 'record':
      return field.name === 'tag' ? words.tags : [];
    default:
      return [];
  }
}

/** The firm's own fields are found by their bare key as well. */
function namesOf({ name, custom }: QueryField): string[] {
  return custom ? [name, custom.key] : [name];
}

function dayOf(field: QueryField | undefined, typed: string): Suggestions['day'] {
  if (field?.type !== 'date' && field?.type !== 'instant') return undefined;
  const prefix = /^([<>]=?|\d{4}-\d\d-\d\d\.\.)?/.exec(typed)?.[0] ?? '';
  const [value = null] = /^\d{4}-\d\d-\d\d/.exec(typed.slice(prefix.length)) ?? [];
  return { prefix, value };
}

function fieldSuggestions(typed: string, fields: QueryField[], words: Vocabulary): Suggestion[] {
  const rank = ({ name }: QueryField) => FAVOURITES.indexOf(name) >>> 0;
  return fields
    .filter((field) => field.type !== 'id')
    .sort((a, b) => rank(a) - rank(b))
    .filter((field) =>
      startsAny(typed, ...namesOf(field), words.fieldLabel(field.name), ...field.aliases),
    )
    .slice(0, LIMIT)
    .map((field) => ({
      insert: `${field.name}:`,
      label: words.fieldLabel(field.name),
      hint: `${field.name}:`,
      continues: true,
    }));
}

function isTime(value: string): boolean {
  return TIMES.includes(value) || DAYS.includes(value);
}

function valueSuggestions(typed: string, field: QueryField, words: Vocabulary): Suggestion[] {
  const bare = typed.replace(/^"/, '');
  return candidateValues(field, words)
    .map((value) => ({ value, label: words.valueLabel(field.name, value) }))
    .filter(({ value, label }) => startsAny(bare, value, label))
    .slice(0, LIMIT)
    .map(({ value, label }) => ({
      insert: isTime(value) ? value : quoteValue(value),
      label,
      hint: value === label ? undefined : value,
      continues: false,
    }));
}

/** The value being typed begins behind the last comma outside quotes. */
function valueStart(text: string, term: Term, caret: number): number {
  let start = term.valueStart;
  let quoted = false;
  for (let at = term.valueStart; at < caret; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ',' && !quoted) start = at + 1;
  }
  return start;
}

/** What could stand where the caret is. */
export function suggest(
  text: string,
  caret: number,
  fields: QueryField[],
  words: Vocabulary,
): Suggestions {
  const term = termAt(lexFilter(text), caret);
  if (term?.field && caret >= term.valueStart) {
    const field = findField(fields, term.field);
    const from = valueStart(text, term, caret);
    const items = field ? valueSuggestions(text.slice(from, caret), field, words) : [];
    return { from, to: term.end, items, day: dayOf(field, text.slice(from, term.end)) };
  }
  const from = term
    ? term.end - text.slice(term.start, term.end).replace(/^(-|NOT\s+)/, '').length
    : caret;
  const typed = text.slice(from, caret);
  if (typed.startsWith('"')) return { from, to: caret, items: [] };
  return { from, to: term?.end ?? caret, items: fieldSuggestions(typed, fields, words) };
}
