import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Written } from '@/shared/api/client';
import type { CustomField } from '@/shared/custom-fields/api';

/** What may be written of a definition; resource and key stay as it was made. */
export type FieldFields = Pick<
  CustomField,
  'labels' | 'type' | 'choices' | 'required' | 'filterable' | 'sortable' | 'active'
>;

export type NewField = FieldFields & Pick<CustomField, 'resource' | 'key'>;

/** How many records have a value, and how many of these are in the trash. */
export interface Usage {
  records: number;
  trashed: number;
}

/** What became of a change of every record: done at once, or a job is at it. */
export interface FieldChange {
  field: CustomField | null;
  jobId: number | null;
  changed: number | null;
}

export function fieldUsage({ id }: Pick<CustomField, 'id'>) {
  return queryOptions({
    queryKey: ['custom-fields', 'usage', id],
    queryFn: ({ signal }) => api.get<Usage>(`/custom-fields/${id}/usage`, { signal }),
    staleTime: 0,
  });
}

/** Fields show on every record, in every list and filter: a change of one makes all that is on the page old. */
function useFieldWrite<V, T>(write: (values: V) => Promise<Written<T>>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries() });
}

const path = ({ id }: CustomField) => `/custom-fields/${id}`;
const seen = ({ version }: CustomField) => ({ ifMatch: version });

export function useCreateField() {
  return useFieldWrite((fields: NewField) => api.create<CustomField>('/custom-fields', fields));
}

export function useChangeField() {
  return useFieldWrite(({ field, fields }: { field: CustomField; fields: FieldFields }) =>
    api.patch<CustomField>(path(field), fields, seen(field)),
  );
}

/** Its values stay, hidden, until it is deleted for good. */
export function useRemoveField() {
  return useFieldWrite((field: CustomField) => api.remove(path(field), seen(field)));
}

export function useRestoreField() {
  return useFieldWrite((field: CustomField) => api.post<CustomField>(`${path(field)}/restore`));
}

/** The definition goes, and its value from every record. */
export function usePurgeField() {
  return useFieldWrite((field: CustomField) =>
    api.remove<FieldChange>(path(field), { ...seen(field), query: { permanent: true } }),
  );
}

export function useRenameChoice() {
  return useFieldWrite(({ field, from, to }: { field: CustomField; from: string; to: string }) =>
    api.post<FieldChange>(`${path(field)}/choices/rename`, { from, to }, seen(field)),
  );
}

/** Puts the fields into this order, changing those only whose place it is not. */
export function useOrderFields() {
  return useFieldWrite(async (ordered: CustomField[]) => {
    let last: Written<CustomField> | null = null;
    for (const [position, field] of ordered.entries()) {
      if (field.position === position) continue;
      last = await api.patch<CustomField>(path(field), { position }, seen(field));
    }
    return last ?? { data: null, changeSetId: null };
  });
}
