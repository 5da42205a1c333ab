export type ImportResource = 'organisations' | 'people';
export type ImportStatus = 'analysed' | 'running' | 'succeeded' | 'failed' | 'cancelled';
export type Mode = 'create' | 'update' | 'upsert';
export type OnDuplicate = 'skip' | 'update' | 'create';
export type VerdictKind = 'created' | 'updated' | 'merged' | 'skipped' | 'failed';

export const VERDICTS: VerdictKind[] = ['created', 'updated', 'merged', 'skipped', 'failed'];

/** How the server read the file. */
export interface Detected {
  encoding: string;
  bom: boolean;
  delimiter: string;
  quote: string;
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

export interface RunOptions {
  mode: Mode;
  /** Empty: the strongest key that the mapping holds. */
  match: string[];
  onDuplicate: OnDuplicate;
  dryRun: boolean;
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
  /** Of the last run; what the caller left out is null. */
  options: { [K in keyof RunOptions]: RunOptions[K] | null } | null;
  progress: { done: number; total: number | null };
  counts: Counts;
  changeSetId: number | null;
  jobId: number | null;
  error: string | null;
}

export interface Verdict {
  row: number;
  line: number;
  verdict: VerdictKind;
  reason: string | null;
  recordId: number | null;
  label: string | null;
}
