import { useDebouncedCallback, useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatSort, parseSort, type Density, type SortTerm } from '../ui/table/columns';
import type { RecordResource } from './kinds';

const DEBOUNCE_MS = 120;

export interface ListState {
  /** What stands in the box, letter by letter. */
  draft: string;
  setDraft: (text: string) => void;
  /** What the rows answer: the draft, a moment later. */
  filter: string;
  sort: SortTerm[];
  setSort: (sort: SortTerm[]) => void;
  columns: string[];
  setColumns: (ids: string[]) => void;
  density: Density;
  setDensity: (density: Density) => void;
  peek: number | null;
  setPeek: (id: number | null) => void;
}

/**
 * The address bar holds filter, sort, columns and the record looked at, so that a list can be
 * bookmarked, sent and gone back to. Columns and density are also remembered for the next visit.
 */
export function useListState(resource: RecordResource, defaultColumns: string[]): ListState {
  const [parameters, setParameters] = useSearchParams();
  const filter = parameters.get('filter') ?? '';
  const [draft, setDraft] = useState(filter);
  const [seen, setSeen] = useState(filter);
  const [sent, setSent] = useState<string[]>([]);
  const [kept, keepColumns] = useLocalStorage({
    key: `crm-columns-${resource}`,
    defaultValue: defaultColumns,
    getInitialValueInEffect: false,
  });
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'crm-density',
    defaultValue: 'comfortable',
    getInitialValueInEffect: false,
  });

  // The address changed. What the box sent itself comes back a moment later, when more may have been
  // typed already; only a filter from elsewhere (the back button, a link) goes into the box.
  if (filter !== seen) {
    setSeen(filter);
    setSent(sent.slice(sent.indexOf(filter) + 1));
    if (!sent.includes(filter)) setDraft(filter);
  }

  const set = useCallback(
    (name: string, value: string | null) =>
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );

  const push = useDebouncedCallback((text: string) => {
    if (text.trim() === filter) return;
    setSent((before) => [...before, text.trim()]);
    set('filter', text.trim());
  }, DEBOUNCE_MS);

  const sortText = parameters.get('sort') ?? '';
  const columnText = parameters.get('columns');
  return {
    draft,
    setDraft: (text) => {
      setDraft(text);
      push(text);
    },
    filter,
    sort: useMemo(() => parseSort(sortText), [sortText]),
    setSort: (sort) => set('sort', formatSort(sort)),
    columns: useMemo(() => columnText?.split(',') ?? kept, [columnText, kept]),
    setColumns: (ids) => {
      keepColumns(ids);
      set('columns', null);
    },
    density,
    setDensity,
    peek: Number(parameters.get('peek')) || null,
    setPeek: (id) => set('peek', id === null ? null : String(id)),
  };
}
