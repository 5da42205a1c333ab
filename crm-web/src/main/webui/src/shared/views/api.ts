import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Written } from '../api/client';
import type { Page, Reference, Stored } from '../api/page';
import type { RecordResource } from '../records/kinds';
import type { Density } from '../ui/table/columns';

export type Sharing = 'private' | 'team' | 'all';

/** A part of a view that its list can't understand any more. */
export interface ViewProblem {
  field: string;
  code: string;
  message: string;
  position: number | null;
}

/** What a list looks like: the part of a view that its tab opens. */
export interface ViewLook {
  filter: string | null;
  sort: string | null;
  columns: string[];
  density: Density;
}

/** A list under a name. */
export interface SavedView extends Stored, ViewLook {
  resource: RecordResource;
  name: string;
  shared: Sharing;
  owner: Reference | null;
  default: boolean;
  problems: ViewProblem[];
}

export type ViewFields = Partial<ViewLook> & { name?: string; shared?: Sharing };

const ALL = 500;
const FIVE_MINUTES = 5 * 60_000;

export function viewsOf(resource: RecordResource) {
  return queryOptions({
    queryKey: ['views', resource],
    queryFn: ({ signal }) =>
      api.get<Page<SavedView>>('/views', {
        query: { filter: `resource:${resource}`, sort: 'name', limit: ALL, count: 'none' },
        signal,
      }),
    select: (page) => page.items,
    staleTime: FIVE_MINUTES,
  });
}

/** Those of all lists, for whoever looks for one by its name. */
export const allViews = queryOptions({
  queryKey: ['views', 'all'],
  queryFn: ({ signal }) =>
    api.get<Page<SavedView>>('/views', {
      query: { sort: 'name', limit: ALL, count: 'none' },
      signal,
    }),
  select: (page) => page.items,
  staleTime: FIVE_MINUTES,
});

function useViewWrite<V, T>(write: (values: V) => Promise<Written<T>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['views'] }),
  });
}

export function useCreateView() {
  return useViewWrite(({ resource, fields }: { resource: RecordResource; fields: ViewFields }) =>
    api.create<SavedView>('/views', { resource, ...fields }),
  );
}

export function useChangeView() {
  return useViewWrite(({ view, fields }: { view: SavedView; fields: ViewFields }) =>
    api.patch<SavedView>(`/views/${view.id}`, fields, { ifMatch: view.version }),
  );
}

export function useDeleteView() {
  return useViewWrite((view: SavedView) =>
    api.remove(`/views/${view.id}`, { ifMatch: view.version }),
  );
}

/** The view that the user's list opens with from now on; null: as it ships. */
export function useSetDefaultView() {
  return useViewWrite(({ resource, viewId }: { resource: string; viewId: number | null }) =>
    viewId === null
      ? api.remove(`/views/defaults/${resource}`)
      : api.put(`/views/defaults/${resource}`, { viewId }),
  );
}
