import type { Fact, FactSection, ListedRecord, RecordKind } from './kinds';

export interface BulkFacts {
  sections: FactSection[];
  hasTags: boolean;
  /** Who it is given to: whoever does it, else whoever looks after it. */
  assigned: Fact | undefined;
}

/** What the many-record actions need of a kind. */
export function bulkFacts<T extends ListedRecord>({ sections }: RecordKind<T>): BulkFacts {
  const facts = sections.flatMap((section) => section.facts);
  return {
    sections,
    hasTags: facts.some((fact) => fact.kind === 'tags'),
    assigned:
      facts.find((fact) => fact.name === 'assignee') ?? facts.find((fact) => fact.name === 'owner'),
  };
}
