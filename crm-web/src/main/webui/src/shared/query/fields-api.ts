import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';

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
}

export interface QueryFields {
  resource: string;
  sorts: string[];
  fields: QueryField[];
}

/** What a resource's filters may speak of. It changes with the server's version only. */
export function queryFields(resource: string) {
  return queryOptions({
    queryKey: ['query-fields', resource],
    queryFn: ({ signal }) => api.get<QueryFields>('/query/fields', { query: { resource }, signal }),
    staleTime: Infinity,
    select: (answer) => answer.fields,
  });
}

export function findField(fields: QueryField[], name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) =>
    [field.name, ...field.aliases].some((known) => known.toLowerCase() === wanted),
  );
}
