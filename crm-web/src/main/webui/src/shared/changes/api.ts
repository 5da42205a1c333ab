import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Reference } from '../api/page';

export type ChangeKind =
  | 'edit'
  | 'create'
  | 'delete'
  | 'import'
  | 'bulk'
  | 'merge'
  | 'autofill'
  | 'mail_sync'
  | 'automation'
  | 'restore'
  | 'erase';

/** How many records a change set made, changed and deleted. */
export interface ChangeCounts {
  created: number;
  updated: number;
  deleted: number;
  /** The same, all together, by resource. */
  resources: Record<string, number>;
}

/** All that one transaction wrote. */
export interface ChangeSet {
  id: number;
  kind: ChangeKind;
  /** Null: the product itself. */
  actor: Reference | null;
  at: string;
  summary: string;
  counts: ChangeCounts;
  /** The change set that this one takes back. */
  undoes: number | null;
  /** The change set that took this one back. */
  undoneBy: number | null;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
  /** Name of the record that the value refers to, if it refers to one. */
  beforeLabel: string | null;
  afterLabel: string | null;
}

/** One changed row of a change set. */
export interface ChangeItem {
  seq: number;
  resource: string;
  recordId: number;
  label: string | null;
  /** Which part of the record it is, such as person_tag; null for the record itself. */
  part: string | null;
  operation: 'insert' | 'update' | 'delete';
  version: number;
  fields: FieldChange[];
  /** True: it told of a person whose data were erased, so its fields are blank. */
  erased?: boolean;
}

/** A change that says of which record's field it is, and has a key among its like. */
export interface NamedChange extends FieldChange {
  resource: string;
  key: string;
}

/** A record's own fields and those of its parts, as one list; a part does not say again whose it is. */
export function fieldsOf(items: ChangeItem[]): NamedChange[] {
  return items.flatMap((item) =>
    item.fields
      .filter(({ field }) => item.part === null || !isOwner(item, field))
      .map((change) => ({
        ...change,
        resource: item.resource,
        key: `${item.seq}-${change.field}`,
      })),
  );
}

const OWNERS: Record<string, string | undefined> = {
  people: 'personId',
  organisations: 'organisationId',
  interactions: 'interactionId',
  tasks: 'taskId',
  roles: 'roleId',
};

function isOwner(item: ChangeItem, field: string): boolean {
  return OWNERS[item.resource] === field;
}

export function changeSetQuery(id: number) {
  return queryOptions({
    queryKey: ['change-sets', id],
    queryFn: ({ signal }) => api.get<ChangeSet>(`/change-sets/${id}`, { signal }),
  });
}
