import { withFact } from '../records/fact-path';
import { writtenValue, type Fact } from '../records/kinds';
import type { ShownOrder } from './appearance';
import { writtenName } from './settable';

/** A field that is to be set, and to what; the field is still to be chosen where it is null. */
export interface Setting {
  id: number;
  fact: Fact | null;
  value: unknown;
}

export function blank(id: number): Setting {
  return { id, fact: null, value: null };
}

function isComplete({ fact, value }: Setting): boolean {
  return fact !== null && (value !== null || (fact.optional ?? false));
}

/** What is asked of the server; null while something is still to be filled in. */
export function orderOf(settings: Setting[]): ShownOrder | null {
  if (!settings.every(isComplete)) return null;
  let fields: Record<string, unknown> = {};
  let shown: Record<string, unknown> = {};
  for (const { fact, value } of settings) {
    if (!fact) continue;
    fields = withFact(fields, writtenName(fact), writtenValue(fact, value));
    shown = withFact(shown, fact.name, value);
  }
  return { action: 'update', params: { fields }, shown };
}
