import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/api-error';

/** Worth asking again: the network, an overloaded or restarting server. Never a refusal. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => isPassing(error) && failures < 2,
        // Being offline shows as a banner and old data, not as queries that hang in a pause.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
