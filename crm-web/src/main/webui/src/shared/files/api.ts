import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page, Reference, Stored } from '../api/page';
import type { RecordResource } from '../records/kinds';

/** A file that hangs on a record. */
export interface StoredFile extends Stored {
  deletedAt: string | null;
  resource: RecordResource;
  recordId: number;
  name: string;
  /** As the server found it in the content. */
  contentType: string;
  size: number;
  uploadedBy: Reference | null;
}

export function filesOf(resource: RecordResource, recordId: number) {
  return infiniteQueryOptions({
    queryKey: ['files', resource, recordId],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<StoredFile>>(`/${resource}/${recordId}/files`, {
        query: { limit: 100, cursor: pageParam, count: pageParam ? 'none' : 'exact' },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The content itself; it never changes, a new content is a new file. */
export function fileContent(id: number) {
  return queryOptions({
    queryKey: ['file-content', id],
    queryFn: async ({ signal }) => (await api.raw(`/files/${id}`, { signal })).blob(),
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

export const renameFile = (file: StoredFile, name: string) =>
  api.patch<StoredFile>(`/files/${file.id}`, { name }, { ifMatch: file.version });

export const trashFile = (file: StoredFile) =>
  api.remove(`/files/${file.id}`, { ifMatch: file.version });

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export type Preview = 'picture' | 'pdf';

/** How a file can be looked at without leaving the page, if it can. */
export function previewOf({ contentType }: Pick<StoredFile, 'contentType'>): Preview | null {
  if (PICTURES.has(contentType)) return 'picture';
  return contentType === 'application/pdf' ? 'pdf' : null;
}
