import { factOf } from '@/shared/records/fact-path';
import { isEmpty } from '@/shared/records/fact-value';
import type { Fact, ListedRecord } from '@/shared/records/kinds';

const LISTS = new Set<Fact['kind']>(['tags', 'words']);

/** Which record stays, and whose value was chosen where it is not the one that would win anyway. */
export interface MergeChoice {
  survivorId: number;
  chosen: Record<string, number>;
}

export interface ComparedFact {
  fact: Fact;
  /** All have the same or nothing. */
  isSame: boolean;
  /** Lists are united: there is nothing to choose. */
  isUnited: boolean;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The facts of which at least one record has a value. */
export function compare(facts: Fact[], records: ListedRecord[]): ComparedFact[] {
  return facts
    .map((fact) => {
      const filled = records.map((record) => factOf(record, fact.name)).filter((v) => !isEmpty(v));
      return {
        fact,
        count: filled.length,
        isSame: filled.every((value) => same(value, filled[0])),
        isUnited: LISTS.has(fact.kind),
      };
    })
    .filter(({ count }) => count > 0);
}

/** The record that knows most stays; of two that know as much, the older one. */
export function fullest(facts: Fact[], records: ListedRecord[]): number {
  const known = (record: ListedRecord) =>
    facts.filter((fact) => !isEmpty(factOf(record, fact.name))).length;
  const ordered = records.toSorted((a, b) => known(b) - known(a) || a.id - b.id);
  return ordered[0]?.id ?? 0;
}

/**
 * Whose value the server takes when nothing is said: the survivor's, else the first that has one. Who unsubscribed on one
 * record did so on all.
 */
export function winnerByDefault(fact: Fact, records: ListedRecord[], survivorId: number): number {
  if (fact.name === 'emailUnsubscribed') {
    const refused = records.find((record) => factOf(record, fact.name) === true);
    if (refused) return refused.id;
  }
  const has = (record: ListedRecord) => !isEmpty(factOf(record, fact.name));
  const survivor = records.find((record) => record.id === survivorId);
  if (survivor && has(survivor)) return survivorId;
  return records.find(has)?.id ?? survivorId;
}

export function winner(fact: Fact, records: ListedRecord[], choice: MergeChoice): number {
  return choice.chosen[fact.name] ?? winnerByDefault(fact, records, choice.survivorId);
}

/** What the server has to be told: only what differs from what it would do. */
export function fieldsToSend(
  facts: Fact[],
  records: ListedRecord[],
  choice: MergeChoice,
): Record<string, number> {
  return Object.fromEntries(
    facts
      .filter((fact) => !LISTS.has(fact.kind))
      .filter(
        (fact) =>
          winner(fact, records, choice) !== winnerByDefault(fact, records, choice.survivorId),
      )
      .map((fact) => [fact.writeAs ?? fact.name, winner(fact, records, choice)]),
  );
}
