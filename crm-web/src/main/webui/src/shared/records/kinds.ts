import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Reference, Stored } from '../api/page';
import type { DataColumn } from '../ui/table/columns';

/** What lists and record pages need to know of any record. */
export interface ListedRecord extends Stored {
  deletedAt: string | null;
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
  | 'flag'
  | 'instant'
  | 'minutes'
  | 'mentions'
  | 'recurrence'
  | 'number'
  | 'date'
  | 'choices'
  /** A user by id alone. */
  | 'colleague'
  | 'check'
  | 'person'
  | 'organisation';

/** A field of a record: how it is called, shown and edited. */
export interface Fact {
  /** Name in the server's JSON. */
  name: string;
  /** Key of its words, with namespace. */
  label: string;
  /** Its words as they stand, where the firm has made the field. */
  title?: string;
  kind: FactKind;
  /** Name to write under, where it differs: owner is written as ownerId. */
  writeAs?: string;
  /** Codes of a choice, and the key prefix of their words. */
  choices?: readonly string[];
  choiceWords?: string;
  /** The words themselves by code, where the firm has made them. */
  choiceTitles?: Record<string, string>;
  /** May be emptied. */
  optional?: boolean;
  /** A moment that lies ahead: «tomorrow», «next week» are offered. */
  ahead?: boolean;
  /** Name of the flag that says that the whole day is meant. */
  wholeDayIf?: string;
}

export interface FactSection {
  /** Key of the heading; the first section has none. */
  label?: string;
  facts: Fact[];
}

export type RecordResource = 'people' | 'organisations' | 'interactions' | 'tasks';

export interface SymbolProps<T> {
  record: T;
  size?: 'small' | 'medium' | 'large';
}

/** Everything in which kinds of records differ, as far as lists and record pages go. */
export interface RecordKind<T extends ListedRecord> {
  resource: RecordResource;
  /** Namespace of its words. */
  words: string;
  icon: Icon;
  /** What stands before the name: a face, a logo, a sign. */
  symbol: ComponentType<SymbolProps<T>>;
  columns: DataColumn<T>[];
  defaultColumns: string[];
  nameOf: (record: T) => string;
  subtitleOf: (record: T) => string | null;
  sections: FactSection[];
}

export function recordPath(resource: RecordResource, id: number): string {
  return `/${resource}/${id}`;
}

const REFERENCES = new Set<FactKind>(['user', 'person', 'organisation']);

/** References are shown with their name and written as an id. */
export function writtenValue(fact: Fact, value: unknown): unknown {
  if (!REFERENCES.has(fact.kind) || value === null || value === undefined) return value;
  return (value as Reference).id;
}
