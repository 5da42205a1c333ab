import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { download } from '@/shared/api/download';
import type { Page } from '@/shared/api/page';
import { useJobsChanged } from '@/shared/jobs/api';
import type {
  Correction,
  Import,
  ImportResource,
  Mapping,
  RunOptions,
  SourceRow,
  Units,
  Verdict,
  VerdictKind,
} from './types';

const POLL_MS = 700;
const FIXABLE_ROWS = 100;

export const importList = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Page<Import>>('/imports', { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** What a column of a file may become; it changes with the server's version only. */
export function importFields(resource: ImportResource) {
  return queryOptions({
    queryKey: ['imports', 'fields', resource],
    queryFn: ({ signal }) =>
      api.get<{ items: { name: string }[] }>('/imports/fields', { query: { resource }, signal }),
    staleTime: Infinity,
    select: ({ items }) => items.map(({ name }) => name),
  });
}

/** Asked for again while it runs, so that the page turns into the result by itself. */
export function importQuery(id: number) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? POLL_MS : false),
  });
}

export function verdictPages(id: number, only: VerdictKind | null) {
  return infiniteQueryOptions({
    queryKey: ['imports', id, 'verdicts', only],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Verdict>>(`/imports/${id}/verdicts`, {
        query: { limit: 200, verdict: only, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function downloadVerdicts(run: Import, only: VerdictKind | null) {
  const name = `${run.fileName.replace(/\.\w+$/, '')}-${only ?? 'verdicts'}.csv`;
  return download(`/imports/${run.id}/verdicts`, name, { query: { format: 'csv', verdict: only } });
}

/** The rows that failed, as many as one corrects by hand. */
export function failedRows(run: Import) {
  return queryOptions({
    queryKey: ['imports', run.id, 'rows', run.version],
    queryFn: ({ signal }) =>
      api.get<Page<SourceRow>>(`/imports/${run.id}/rows`, {
        query: { limit: FIXABLE_ROWS, verdict: 'failed' },
        signal,
      }),
    select: ({ items }) => items,
  });
}

/** The failed rows with their reasons, to be corrected in a spreadsheet and sent again. */
export function downloadFailedRows(run: Import) {
  const name = `${run.fileName.replace(/\.\w+$/, '')}-failed.csv`;
  return download(`/imports/${run.id}/verdicts`, name, {
    query: { format: 'csv', verdict: 'failed', rows: true },
  });
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, resource, sheet }: Upload) => {
      const form = new FormData();
      form.set('resource', resource);
      if (sheet) form.set('options', JSON.stringify({ sheet }));
      form.set('file', file);
      return (await api.create<Import>('/imports', form)).data;
    },
    onSuccess: (created) => {
      client.setQueryData(['imports', created.id], created);
      void client.invalidateQueries({ queryKey: importList.queryKey });
    },
  });
}

interface Upload {
  file: File;
  resource: ImportResource;
  /** Of a workbook; the first one where it is left out. */
  sheet?: string;
}

interface Run {
  id: number;
  mapping: Mapping;
  units: Units;
  options: RunOptions;
  /** What was written in place of rows. */
  corrections?: Correction[];
}

/**
 * Saves what the columns mean and starts: a dry run, or the import itself. Where the server still has a question
 * nothing starts, and the question shows.
 */
export function useRun() {
  const client = useQueryClient();
  const jobsChanged = useJobsChanged();
  return useMutation({
    mutationFn: async ({ id, mapping, units, options, corrections = [] }: Run) => {
      if (options.onlyFailed !== true) {
        const { data } = await api.put<Import>(`/imports/${id}/mapping`, { mapping, units });
        if (data.questions.length > 0) return;
      }
      if (corrections.length > 0) await api.put(`/imports/${id}/rows`, { rows: corrections });
      const match = options.match.length > 0 ? options.match : undefined;
      await api.post(`/imports/${id}/run`, { ...options, match });
    },
    onSettled: (_data, _error, { id }) => {
      jobsChanged();
      return client.invalidateQueries({ queryKey: ['imports', id] });
    },
  });
}
