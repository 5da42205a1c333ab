import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { isApiError } from '../api/api-error';
import { api } from '../api/client';
import type { Page } from '../api/page';
import { isOver, recentJobs, type Job } from '../jobs/api';
import { unreadCount } from '../notifications/api';
import type { ListedRecord, RecordResource } from '../records/kinds';
import { recordQuery, storeRecord } from '../records/records-api';

interface RecordNews {
  resource: string;
  id: number | null;
  version: number | null;
}

const SHOWN = new Set<string>(['people', 'organisations', 'interactions', 'tasks']);

/** What the page does about an event; unknown ones are a newer server's. */
export async function take(client: QueryClient, name: string, data: unknown): Promise<void> {
  switch (name) {
    case 'hello':
      client.setQueryData(unreadCount.queryKey, data as { unread: number });
      return;
    case 'notification':
      return client.invalidateQueries({ queryKey: ['notifications'] });
    case 'job':
      return takeJob(client, data as Pick<Job, 'id' | 'kind' | 'status' | 'progress'>);
    case 'record':
      return takeRecord(client, data as RecordNews);
    case 'records':
      return client.invalidateQueries({ queryKey: [(data as RecordNews).resource] });
    case 'resync':
      return client.invalidateQueries();
  }
}

/** Progress goes straight into the tray; what a job made of it is fetched when it is over. */
async function takeJob(
  client: QueryClient,
  news: Pick<Job, 'id' | 'kind' | 'status' | 'progress'>,
): Promise<void> {
  const known = client.getQueryData(recentJobs.queryKey)?.items.some((job) => job.id === news.id);
  if (!known || isOver(news)) return client.invalidateQueries({ queryKey: ['jobs'] });
  client.setQueryData(
    recentJobs.queryKey,
    (page) =>
      page && {
        ...page,
        items: page.items.map((job) => (job.id === news.id ? { ...job, ...news } : job)),
      },
  );
}

/**
 * A record that shows somewhere is fetched alone: a colleague's edit must not make long lists load
 * all over again.
 */
async function takeRecord(
  client: QueryClient,
  { resource, id, version }: RecordNews,
): Promise<void> {
  if (resource === 'custom-fields') {
    await client.invalidateQueries({ queryKey: ['query-fields'] });
  }
  if (!SHOWN.has(resource) || id === null) {
    return client.invalidateQueries({ queryKey: [resource] });
  }
  const kind = resource as RecordResource;
  const shown = shownVersion(client, kind, id);
  if (shown === null || (version !== null && shown >= version)) return;
  try {
    storeRecord(client, kind, await api.get<ListedRecord>(`/${kind}/${id}`));
  } catch (error) {
    // Gone, or no longer for this user: lists ask again, an open page says so when it next loads.
    if (!isApiError(error)) throw error;
    await client.invalidateQueries({ queryKey: [kind, 'list'] });
  }
  await client.invalidateQueries({ queryKey: ['timeline', kind, id] });
}

function shownVersion(client: QueryClient, resource: RecordResource, id: number): number | null {
  const page = client.getQueryData<ListedRecord>(recordQuery<ListedRecord>(resource, id).queryKey);
  if (page) return page.version;
  const lists = client.getQueriesData<InfiniteData<Page<ListedRecord>>>({
    queryKey: [resource, 'list'],
  });
  const row = lists
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap((part) => part.items)
    .find((item) => item.id === id);
  return row?.version ?? null;
}
