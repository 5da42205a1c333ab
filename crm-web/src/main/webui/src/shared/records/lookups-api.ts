import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page, Stored } from '../api/page';

/*
 * Small lists that forms, filters and cells choose from. They live here and not in a feature,
 * because several features need them.
 */

export interface TagOption extends Stored {
  name: string;
  colour: string;
}

export interface UserOption extends Stored {
  fullName: string;
  email: string;
  active: boolean;
}

const FIVE_MINUTES = 5 * 60_000;

export const tagList = queryOptions({
  queryKey: ['tags', 'options'],
  queryFn: ({ signal }) =>
    api.get<Page<TagOption>>('/tags', { query: { limit: 500, count: 'none' }, signal }),
  select: (page) => page.items,
  staleTime: FIVE_MINUTES,
});

export const userList = queryOptions({
  queryKey: ['users', 'options'],
  queryFn: ({ signal }) =>
    api.get<Page<UserOption>>('/users', { query: { limit: 500, count: 'none' }, signal }),
  select: (page) => page.items,
  staleTime: FIVE_MINUTES,
});
