const CUSTOM = 'custom.';

/** The server's JSON is typed by its feature; a fact only names one of its fields, or one inside `custom`. */
export function factOf(record: object, name: string): unknown {
  if (name.startsWith(CUSTOM)) {
    return factOf(factOf(record, 'custom') ?? {}, name.slice(CUSTOM.length));
  }
  // A firm may call its field «constructor».
  return Object.hasOwn(record, name) ? ((record as Record<string, unknown>)[name] ?? null) : null;
}

/** The record, or a patch of one, with another value. */
export function withFact<T extends object>(record: T, name: string, value: unknown): T {
  if (!name.startsWith(CUSTOM)) return { ...record, [name]: value };
  const custom = factOf(record, 'custom') ?? {};
  return { ...record, custom: { ...custom, [name.slice(CUSTOM.length)]: value } };
}
