export type ImportResource = 'organisations' | 'people' | 'affiliations' | 'interactions' | 'tasks';
export type ImportStatus = 'analysed' | 'running' | 'succeeded' | 'failed' | 'cancelled';
export type Mode = 'create' | 'update' | 'upsert';
export type OnDuplicate = 'skip' | 'update' | 'create';
export type VerdictKind = 'created' | 'updated' | 'merged' | 'skipped' | 'failed';

export const VERDICTS: VerdictKind[] = ['created', 'updated', 'merged', 'skipped', 'failed'];

/** How the server read the file. */
export interface Detected {
  format: 'csv' | 'xlsx' | 'vcard';
  /** Null for a workbook, as delimiter and quote. */
  encoding: string | null;
  bom: boolean;
  delimiter: string | null;
  quote: string | null;
  sheet: string | null;
  sheets: string[];
  headerRow: number;
  /** Null where the file was too large to count beforehand. */
  rows: number | null;
}

export interface ImportColumn {
  name: string;
  samples: string[];
  suggestedField: string | null;
}

/** Column name → field; columns that are left out are not read. */
export type Mapping = Record<string, string | null>;

export type MoneyUnit = 'one' | 'thousand' | 'million' | 'billion';

/** What the amounts of a column count; null where nobody has said. */
export interface AmountUnit {
  currency: string | null;
  unit: MoneyUnit | null;
}

export type Units = Record<string, AmountUnit>;

/** To be answered before the import can run. */
export interface UnitQuestion {
  column: string;
  field: string;
  asks: ('currency' | 'unit')[];
}

export interface RunOptions {
  mode: Mode;
  /** Empty: the strongest key that the mapping holds. */
  match: string[];
  onDuplicate: OnDuplicate;
  dryRun: boolean;
  onlyFailed?: boolean;
  confirmSameFile?: boolean;
}

export type Counts = Record<'rows' | VerdictKind, number>;

export interface Import {
  id: number;
  version: number;
  createdAt: string;
  updatedAt: string;
  resource: ImportResource;
  fileName: string;
  fileSize: number;
  status: ImportStatus;
  detected: Detected;
  columns: ImportColumn[];
  mapping: Mapping;
  mappingSource: 'suggested' | 'remembered' | 'given';
  units: Units;
  questions: UnitQuestion[];
  /** The same file, imported before and not undone. */
  sameAs: { importId: number; at: string } | null;
  /** Of the last run; what the caller left out is null. */
  options: { [K in keyof RunOptions]: RunOptions[K] | null } | null;
  progress: { done: number; total: number | null };
  counts: Counts;
  changeSetId: number | null;
  /** Of runs that the last one only completed. */
  earlierChangeSetIds: number[];
  jobId: number | null;
  error: string | null;
  /** It held a person who was erased: it can't be read again. */
  fileErased: boolean;
}

export interface Verdict {
  row: number;
  line: number;
  verdict: VerdictKind;
  reason: string | null;
  recordId: number | null;
  label: string | null;
}

/** A row of the file as it would be run now. */
export interface SourceRow {
  row: number;
  line: number;
  verdict: VerdictKind;
  reason: string | null;
  cells: Record<string, string>;
  corrected: boolean;
}

export interface Correction {
  row: number;
  cells: Record<string, string>;
}
