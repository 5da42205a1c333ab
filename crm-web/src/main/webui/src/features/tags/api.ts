import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Written } from '@/shared/api/client';
import type { Page, Stored } from '@/shared/api/page';

export interface Tag extends Stored {
  name: string;
  colour: string;
  usage: { people: number; organisations: number };
}

export type TagFields = Pick<Tag, 'name' | 'colour'>;

const ALL = 500;

/** A firm has dozens of tags, so the list is whole; more than a page follows the cursor. */
async function everyTag(signal: AbortSignal): Promise<Tag[]> {
  const tags: Tag[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number | null> = { limit: ALL, sort: 'name', cursor };
    const page: Page<Tag> = await api.get<Page<Tag>>('/tags', { query, signal });
    tags.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return tags;
}

export const allTags = queryOptions({
  queryKey: ['tags', 'all'],
  queryFn: ({ signal }) => everyTag(signal),
});

/** Tags show on every record, so a change of one makes everything that is on the page old. */
function useTagWrite<V>(write: (values: V) => Promise<Written<unknown>>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries() });
}

export function useSaveTag() {
  return useTagWrite(({ tag, fields }: { tag: Tag | null; fields: TagFields }) =>
    tag
      ? api.patch(`/tags/${tag.id}`, fields, { ifMatch: tag.version })
      : api.create('/tags', fields),
  );
}

export function useDeleteTag() {
  return useTagWrite((tag: Tag) => api.remove(`/tags/${tag.id}`, { ifMatch: tag.version }));
}

export function useMergeTag() {
  return useTagWrite(({ tag, into }: { tag: Tag; into: Tag }) =>
    api.post('/tags/merge', { survivorId: into.id, mergedIds: [tag.id] }),
  );
}
