import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAuth } from '@/shared/auth/auth-context';
import { queryFields, type QueryField } from '@/shared/query/fields-api';

const RESOURCES = ['people', 'organisations', 'interactions', 'tasks'];

/** What conditions may speak of in a search over all kinds of records: a name counts once, with all its values. */
export function useSearchFields(): QueryField[] {
  const { can } = useAuth();
  const answers = useQueries({
    queries: RESOURCES.filter((resource) => can({ resource, action: 'read' })).map(queryFields),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const byName = new Map<string, QueryField>();
    for (const field of answers.flatMap((fields) => fields ?? [])) {
      const known = byName.get(field.name);
      const values = [...new Set([...(known?.values ?? []), ...field.values])];
      byName.set(field.name, { ...(known ?? field), values });
    }
    return [...byName.values()];
  }, [answers]);
}
