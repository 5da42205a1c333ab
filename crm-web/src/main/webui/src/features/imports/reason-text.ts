import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';

/** The server's sentences, in the order of their likelihood. Named groups fill the translation. */
const SENTENCES: [RegExp, string][] = [
  [/^Same (?<key>[\w\s-]+?) as line (?<line>\d+)\./, 'same'],
  [/^A record with this (?<key>[\w\s-]+?) exists already\./, 'exists'],
  [/^No record matches, and this import makes no new ones\./, 'noneMatches'],
  [/^Nothing to change: the record has these values already\./, 'unchanged'],
  [/^(?<count>\d+) records have this (?<key>[\w\s-]+?); none was changed\. [^.]*\./, 'several'],
  [/^Your role does not allow to change this record\./, 'mayNotChange'],
  [/^Your role does not allow to create records\./, 'mayNotCreate'],
  [/^A new person needs a first name, a last name or an e-mail address\./, 'namelessPerson'],
  [/^A new organisation needs a name\./, 'namelessOrganisation'],
  [/^A new task needs a title\./, 'namelessTask'],
  [/^A new link needs a person and an organisation\./, 'endlessLink'],
  [
    /^A new interaction needs a title, the moment at which it happened, and a person or an organisation\./,
    'barrenInteraction',
  ],
  [/^There is no person "(?<value>.+?)" that you may see\./, 'noPerson'],
  [/^There is no organisation "(?<value>.+?)" that you may see\./, 'noOrganisation'],
  [
    /^(?<count>\d+) records of kind \w+ go by "(?<value>.+?)"; write something that only one has\./,
    'severalNamed',
  ],
  [/^The link would end before it starts\./, 'endsBeforeStart'],
  [/^(?<field>\w+) left out: "(?<value>.+?)" has no currency\./, 'noCurrency'],
  [
    /^(?<field>\w+) left out: "(?<value>.+?)" may mean a thousand times more: write 1234 or 1\.2340\./,
    'ambiguousAmount',
  ],
  [/^The row is empty\./, 'emptyRow'],
  [/^A line of dashes, not data\./, 'dashes'],
  [/^The header once more, not data\./, 'header'],
  [/^A closing line that counts the rows, not data\./, 'trailer'],
  [
    /^The row has (?<cells>\d+) cells where the header has (?<columns>\d+): a value that holds "(?<unit>.+?)" has to stand in quotes\./,
    'tooManyCells',
  ],
  [
    /^The row has only (?<cells>\d+) of (?<columns>\d+) cells; the others were taken as empty\./,
    'tooFewCells',
  ],
  [/^The row has no value in any column that is mapped\./, 'nothingMapped'],
  [
    /^(?<field>[\w.]+) left out: "(?<value>.*?)" is not .+?\.(?=\s[A-Z]|\s[\w.]+ left out:|$)/,
    'leftOut',
  ],
];

const KEYS: Record<string, string> = {
  'registration number': 'registrationNumber',
  LEI: 'lei',
  SIRET: 'siret',
  'e-mail address': 'email',
  name: 'name',
  'phone number': 'phone',
  'phone number and name': 'phoneAndName',
  'name and organisation': 'nameAndOrganisation',
  'person and organisation': 'personAndOrganisation',
  'title, moment and record': 'interaction',
  'title, due date and record': 'task',
};

/**
 * The server's reasons in the user's language; a sentence that is not known here stays as it is.
 *
 * @param ownName what the firm calls a field of its own; null for those that the product ships
 */
export function useReasonText(
  ownName: (field: string) => string | null = () => null,
): (reason: string | null) => string {
  const { t, i18n } = useTranslation('imports');
  const words = useRecordWords();
  const sentence = (key: string, groups: Record<string, string>) => {
    const word = groups.key === undefined ? '' : KEYS[groups.key];
    return t(`reasons.${key}`, {
      ...groups,
      key: word ? t(`matchKey.${word}`) : groups.key,
      field: ownName(groups.field ?? '') ?? words.field(groups.field ?? ''),
    });
  };
  return (reason) => {
    if (reason === null || i18n.language === 'en') return reason ?? '';
    let rest = reason;
    const translated: string[] = [];
    for (let found = first(rest); found !== null; found = first(rest)) {
      translated.push(sentence(found.key, found.groups));
      rest = rest.slice(found.length).trimStart();
    }
    return [...translated, rest].filter(Boolean).join(' ');
  };
}

function first(text: string) {
  for (const [pattern, key] of SENTENCES) {
    const match = pattern.exec(text);
    if (match) return { key, groups: match.groups ?? {}, length: match[0].length };
  }
  return null;
}
