import type { AmountUnit, Import, ImportResource, RunOptions, UnitQuestion, Units } from './types';

/** In the order in which people think of them. */
export const RESOURCES: ImportResource[] = [
  'organisations',
  'people',
  'affiliations',
  'interactions',
  'tasks',
];

/** What rows may be recognised by, the strongest first; nothing where there is no choice. */
export const MATCH_KEYS: Record<ImportResource, string[]> = {
  organisations: ['registrationNumber', 'lei', 'siret', 'email', 'name'],
  people: ['email', 'phone', 'name'],
  affiliations: [],
  interactions: [],
  tasks: [],
};

/** Fields that two or more columns claim; the server takes one column for each. */
export function claimedTwice(fields: (string | null)[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const field of fields) {
    if (field === null) continue;
    if (seen.has(field)) twice.add(field);
    seen.add(field);
  }
  return twice;
}

/** The rules of the last run, or those that suit most files. */
export function rulesOf({ options }: Pick<Import, 'options'>): RunOptions {
  return {
    mode: options?.mode ?? 'upsert',
    match: options?.match ?? [],
    onDuplicate: options?.onDuplicate ?? 'update',
    dryRun: options?.dryRun ?? false,
  };
}

export const NO_UNIT: AmountUnit = { currency: null, unit: null };

/** Whether each question has its answer. */
export function areAnswered(questions: UnitQuestion[], units: Units): boolean {
  return questions.every(({ column, asks }) =>
    asks.every((what) => (units[column] ?? NO_UNIT)[what] !== null),
  );
}
