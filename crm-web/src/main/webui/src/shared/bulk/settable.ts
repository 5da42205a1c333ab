import { queryOptions } from '@tanstack/react-query';
import { isApiError } from '../api/api-error';
import { api } from '../api/client';
import type { Fact, FactSection, RecordResource } from '../records/kinds';

/** Under which name a fact is written. */
export function writtenName(fact: Fact): string {
  return fact.writeAs ?? fact.name;
}

/**
 * The facts that can be set in many records at once. The server knows: it names those that it refuses
 * when all are asked of no record at all.
 */
export function settableFacts(resource: RecordResource, sections: FactSection[]) {
  const facts = sections.flatMap((section) => section.facts);
  return queryOptions({
    queryKey: ['bulk-fields', resource],
    queryFn: async ({ signal }) => new Set(await refusedNames(resource, facts, signal)),
    select: (refused) => facts.filter((fact) => !refused.has(writtenName(fact))),
    staleTime: Infinity,
  });
}

async function refusedNames(
  resource: RecordResource,
  facts: Fact[],
  signal: AbortSignal,
): Promise<string[]> {
  const fields = Object.fromEntries(facts.map((fact) => [writtenName(fact), null]));
  const body = { action: 'update', selection: { ids: [] }, params: { fields }, dryRun: true };
  try {
    await api.post(`/${resource}/bulk`, body, { signal });
    return [];
  } catch (error) {
    if (!isApiError(error) || error.status !== 400) throw error;
    return error.fields
      .filter(({ code }) => code === 'not_in_bulk')
      .map(({ field }) => field.replace('params.fields.', ''));
  }
}
