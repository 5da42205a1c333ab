/** One page of a list; the cursor leads to the next one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
}

/** What every stored record carries. */
export interface Stored {
  id: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface Reference {
  id: number;
  name: string;
}
