import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page, Reference } from '@/shared/api/page';
import type { ChangeItem } from '@/shared/changes/api';
import type { RecordTabProps } from '@/shared/feature';
import type { StoredFile } from '@/shared/files/api';
import type { Interaction } from '@/shared/interactions/interaction';
import type { Task } from '@/shared/tasks/task';

export const ENTRY_TYPES = ['interaction', 'email', 'task', 'file', 'change'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** One thing that happened; what it was is in the part that its type names. */
export interface Entry {
  id: string;
  type: EntryType;
  at: string;
  actor?: Reference;
  title: string;
  /** An organisation's feed holds its people's entries too. */
  record: { resource: string; id: number; name: string | null };
  changeSetId?: number;
  interaction?: Interaction;
  task?: Task;
  file?: StoredFile;
  change?: { kind: string; undoneBy: number | null; items: ChangeItem[] };
}

export interface TimelineQuestion extends RecordTabProps {
  types: EntryType[];
  /** A day to begin with, going back from there. */
  at: string | null;
}

const PAGE_SIZE = 60;

export function timelinePages({ resource, recordId, types, at }: TimelineQuestion) {
  return infiniteQueryOptions({
    queryKey: ['timeline', resource, recordId, { types, at }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Entry>>(`/${resource}/${recordId}/timeline`, {
        query: { types: types.join(','), at, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Going back to a feed shows it as it was left; a write of one's own reads it anew.
    staleTime: 60_000,
  });
}
