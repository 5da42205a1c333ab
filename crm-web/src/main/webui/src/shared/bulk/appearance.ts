import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../api/page';
import type { ListedRecord, RecordResource } from '../records/kinds';
import type { BulkOrder } from './api';

/** An order, and what the rows look like after it until the server has said so. */
export interface ShownOrder extends BulkOrder {
  /** Fields as a record shows them: an owner with the name, where the order only has the id. */
  shown?: Record<string, unknown>;
}

function tagsOf(row: ListedRecord): string[] {
  return (row as ListedRecord & { tags?: string[] }).tags ?? [];
}

/** Of the firm's own fields only those that are named become others. */
function withShown<T extends ListedRecord>(row: T, shown: Record<string, unknown> = {}): T {
  if (!shown.custom) return { ...row, ...shown };
  const { custom } = row as ListedRecord & { custom?: object };
  return { ...row, ...shown, custom: { ...custom, ...shown.custom } };
}

/** The row after the order; null: it leaves the list. */
export function appearance<T extends ListedRecord>(row: T, order: ShownOrder): T | null {
  const named = order.params.tags ?? [];
  switch (order.action) {
    case 'tag':
      return { ...row, tags: [...new Set([...tagsOf(row), ...named])] };
    case 'untag':
      return { ...row, tags: tagsOf(row).filter((tag) => !named.includes(tag)) };
    case 'assign':
    case 'update':
      return withShown(row, order.shown);
    case 'delete':
    case 'restore':
      return null;
  }
}

/** Shows the outcome in every loaded list at once. */
export function showOutcome(
  client: QueryClient,
  resource: RecordResource,
  ids: number[],
  order: ShownOrder,
): void {
  const concerned = new Set(ids);
  client.setQueriesData<InfiniteData<Page<ListedRecord>>>(
    { queryKey: [resource, 'list'] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.flatMap((row) =>
            concerned.has(row.id) ? (appearance(row, order) ?? []) : row,
          ),
        })),
      },
  );
}
