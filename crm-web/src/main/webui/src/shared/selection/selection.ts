/** Rows of a list that were chosen one by one, as they looked then. */
export interface ChosenRows<T> {
  rows: ReadonlyMap<number, T>;
  /** Where a range begins, and what was chosen before it was drawn. */
  anchor: { id: number; base: ReadonlyMap<number, T> } | null;
  /** Everything that the filter finds, whether it is loaded or not. */
  isAll: boolean;
}

export function nothingChosen<T>(): ChosenRows<T> {
  return { rows: new Map(), anchor: null, isAll: false };
}

interface Row {
  id: number;
}

/** Rows are unchosen one by one from what is loaded: «all but these» would be hard to oversee. */
function named<T extends Row>(chosen: ChosenRows<T>, loaded: T[]): ReadonlyMap<number, T> {
  return chosen.isAll ? new Map(loaded.map((row) => [row.id, row])) : chosen.rows;
}

export function toggled<T extends Row>(
  chosen: ChosenRows<T>,
  loaded: T[],
  id: number,
): ChosenRows<T> {
  const base = named(chosen, loaded);
  const rows = new Map(base);
  const row = loaded.find((candidate) => candidate.id === id);
  if (!rows.delete(id) && row) rows.set(id, row);
  return { rows, anchor: { id, base }, isAll: false };
}

/** A range is drawn anew each time: moving back towards its beginning lets rows go again. */
export function extended<T extends Row>(
  chosen: ChosenRows<T>,
  loaded: T[],
  id: number,
): ChosenRows<T> {
  const { anchor } = chosen;
  const from = loaded.findIndex((row) => row.id === anchor?.id);
  const to = loaded.findIndex((row) => row.id === id);
  if (!anchor || from < 0 || to < 0) return toggled(chosen, loaded, id);
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
  const rows = new Map([...anchor.base, ...range.map((row) => [row.id, row] as const)]);
  return { rows, anchor, isAll: false };
}

/** A step by key with shift held: the row one comes from is part of the range. */
export function stretched<T extends Row>(
  chosen: ChosenRows<T>,
  loaded: T[],
  step: { from: number; to: number },
): ChosenRows<T> {
  const goesOn = chosen.anchor !== null && named(chosen, loaded).has(step.from);
  const begun = goesOn ? chosen : { ...chosen, anchor: beginning(chosen, loaded, step.from) };
  return extended(begun, loaded, step.to);
}

function beginning<T extends Row>(chosen: ChosenRows<T>, loaded: T[], id: number) {
  return { id, base: named(chosen, loaded) };
}

export function toggledLoaded<T extends Row>(chosen: ChosenRows<T>, loaded: T[]): ChosenRows<T> {
  if (howMuch(chosen, loaded) === 'all') return nothingChosen();
  const rows = new Map([...chosen.rows, ...loaded.map((row) => [row.id, row] as const)]);
  return { rows, anchor: null, isAll: false };
}

export function howMuch<T extends Row>(
  { rows, isAll }: ChosenRows<T>,
  loaded: T[],
): 'none' | 'some' | 'all' {
  if (isAll) return 'all';
  if (rows.size === 0) return 'none';
  return loaded.length > 0 && loaded.every((row) => rows.has(row.id)) ? 'all' : 'some';
}
