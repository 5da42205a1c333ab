import type { Icon } from '@tabler/icons-react';
import type { Reference, Stored } from '../api/page';
import type { DataColumn } from '../ui/table/columns';

/** What lists and record pages need to know of any person or organisation. */
export interface ListedRecord extends Stored {
  deletedAt: string | null;
  owner: Reference | null;
  tags: string[];
}

export type FactKind =
  | 'text'
  | 'multiline'
  | 'email'
  | 'phone'
  | 'url'
  | 'choice'
  | 'country'
  | 'language'
  | 'user'
  | 'money'
  | 'percent'
  | 'tags'
  | 'words'
  | 'flag';

/** A field of a record: how it is called, shown and edited. */
export interface Fact {
  /** Name in the server's JSON. */
  name: string;
  /** Key of its words, with namespace. */
  label: string;
  kind: FactKind;
  /** Name to write under, where it differs: owner is written as ownerId. */
  writeAs?: string;
  /** Codes of a choice, and the key prefix of their words. */
  choices?: readonly string[];
  choiceWords?: string;
  /** May be emptied. */
  optional?: boolean;
}

export interface FactSection {
  /** Key of the heading; the first section has none. */
  label?: string;
  facts: Fact[];
}

export type RecordResource = 'people' | 'organisations';

/** Everything in which people and organisations differ, as far as lists and record pages go. */
export interface RecordKind<T extends ListedRecord> {
  resource: RecordResource;
  /** Namespace of its words. */
  words: string;
  icon: Icon;
  shape: 'person' | 'organisation';
  columns: DataColumn<T>[];
  defaultColumns: string[];
  nameOf: (record: T) => string;
  subtitleOf: (record: T) => string | null;
  sections: FactSection[];
}

export function recordPath(resource: RecordResource, id: number): string {
  return `/${resource}/${id}`;
}
