import type { ReactNode } from 'react';
import type { ListedRecord, RecordResource } from '../records/kinds';

export interface BoardColumn {
  id: string;
  title: string;
  /** One of the tag hues. */
  colour: string;
  /** Condition of the query language that its records meet. */
  filter: string;
  /** Exact; null while it is not known. */
  count: number | null;
  /** Beside the count: what the column adds up to. */
  aside?: ReactNode;
}

/** Everything in which boards differ. */
export interface BoardKind<T extends ListedRecord> {
  resource: RecordResource;
  columnOf: (record: T) => string;
  nameOf: (record: T) => string;
  hrefOf: (record: T) => string;
  /** The record as it stands once it lies in the column. */
  inColumn: (record: T, column: string) => T;
  /** What a card shows below its name. */
  card: (record: T) => ReactNode;
  /** In front of the name. */
  sign?: (record: T) => ReactNode;
}
