import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { CustomField } from '../custom-fields/api';

export type FieldType =
  | 'text'
  | 'prose'
  | 'phone'
  | 'number'
  | 'date'
  | 'instant'
  | 'choice'
  | 'country'
  | 'user'
  | 'team'
  | 'record'
  | 'flag'
  | 'id';

export interface QueryField {
  name: string;
  aliases: string[];
  type: FieldType;
  /** What a field with a fixed list of values takes. */
  values: string[];
  operators: string[];
  /** The definition, where the firm has made the field. */
  custom?: CustomField | null;
}

export interface QueryFields {
  resource: string;
  sorts: string[];
  fields: QueryField[];
}

const FIVE_MINUTES = 5 * 60_000;

/** What a resource's filters may speak of. It changes with the firm's own fields and the server's version. */
function answer(resource: string) {
  return queryOptions({
    queryKey: ['query-fields', resource],
    queryFn: ({ signal }) => api.get<QueryFields>('/query/fields', { query: { resource }, signal }),
    staleTime: FIVE_MINUTES,
  });
}

export function queryFields(resource: string) {
  return { ...answer(resource), select: ({ fields }: QueryFields) => fields };
}

/** What its lists can be ordered by. */
export function querySorts(resource: string) {
  return { ...answer(resource), select: ({ sorts }: QueryFields) => sorts };
}

export function findField(fields: QueryField[], name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) =>
    [field.name, field.custom?.key ?? field.name, ...field.aliases].some(
      (known) => known.toLowerCase() === wanted,
    ),
  );
}
