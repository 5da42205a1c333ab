import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { download, type Received } from '../api/download';
import type { Job } from '../jobs/api';
import type { RecordResource } from '../records/kinds';
import type { Scope } from '../selection/use-selection';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** Which records a file is about, and how it is written. */
export interface ExportOrder {
  resource: RecordResource;
  scope: Scope;
  /** In the trash nothing is found unless one looks there. */
  inTrash: boolean;
  sort: string;
  format: ExportFormat;
  /** All where it is empty. */
  columns: string[];
  delimiter: string;
  bom: boolean;
}

export interface OfferedColumn {
  name: string;
  /** Of another record that this one refers to. */
  related: boolean;
  /** The firm's own. */
  custom: boolean;
}

const ENDINGS: Record<ExportFormat, string> = { csv: 'csv', xlsx: 'xlsx', json: 'jsonl' };

/** An address has its limits; more records than these are fetched from a file that the server prepares. */
export const MOST_NAMED = 500;

export function offeredColumns(resource: RecordResource) {
  return queryOptions({
    queryKey: ['export-columns', resource],
    queryFn: ({ signal }) =>
      api.get<{ items: OfferedColumn[] }>('/exports/columns', { query: { resource }, signal }),
    select: (answer) => answer.items,
    staleTime: 60_000,
  });
}

/** How the file is written, as both ways of asking for it say it. */
function wishes({ sort, format, columns, delimiter, bom }: ExportOrder) {
  const csv = format === 'csv' ? { delimiter, bom } : {};
  return { sort, format, columns: columns.join(','), ...csv };
}

function filterOf({ scope, inTrash }: ExportOrder): string {
  if ('filter' in scope) return scope.filter;
  return `id:${scope.ids.join(',')}${inTrash ? ' in:trash' : ''}`;
}

/** The file straight away, as it is written. */
export function fetchExport(
  order: ExportOrder,
  signal: AbortSignal,
  onProgress: (received: Received) => void,
) {
  const { resource, format } = order;
  return download(`/${resource}/export`, `${resource}.${ENDINGS[format]}`, {
    query: { ...wishes(order), filter: filterOf(order) },
    signal,
    onProgress,
    isLined: format !== 'xlsx',
  });
}

/** The file later: a job writes it, and it can be fetched for a day. */
export async function orderExport(order: ExportOrder): Promise<Job> {
  const { resource, scope } = order;
  if ('ids' in scope && scope.ids.length > MOST_NAMED) {
    const { sort, format, columns } = wishes(order);
    const params = { format, ...(columns && { columns }), ...(sort && { sort }) };
    const body = { action: 'export', selection: scope, params };
    return (await api.create<Job>(`/${resource}/bulk`, body)).data;
  }
  const { sort, columns, ...file } = wishes(order);
  const body = {
    resource,
    ...file,
    filter: filterOf(order),
    ...(columns && { columns }),
    ...(sort && { sort }),
  };
  return (await api.create<Job>('/exports', body)).data;
}

/** Part of the job's result. */
export interface PreparedFile {
  exportId: number;
  name: string;
  rows: number;
  size: number;
  expiresAt: string;
}

export function preparedFile(job: Job): PreparedFile | null {
  if (job.kind !== 'export' || job.status !== 'succeeded' || !job.result) return null;
  const file = job.result as unknown as PreparedFile;
  return Date.parse(file.expiresAt) > Date.now() ? file : null;
}

export function fetchPrepared(file: PreparedFile) {
  return download(`/exports/${file.exportId}/download`, file.name);
}
