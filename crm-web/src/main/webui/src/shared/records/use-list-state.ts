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
 * bookmarked, sent and gone back to. Columns and density are also remembered for the next visit, unless
 * they belong to a saved view.
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
  const [keptDensity, keepDensity] = useLocalStorage<Density>({
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
          // Within a saved view what is empty is said as well: its own filter must not come back.
          if (value || (name === 'filter' && next.has('view'))) next.set(name, value ?? '');
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
  const density = parameters.get('density');
  const inView = parameters.has('view');
  return {
    draft,
    setDraft: (text) => {
      setDraft(text);
      push(text);
    },
    filter,
    sort: useMemo(() => parseSort(sortText), [sortText]),
    setSort: (sort) => set('sort', formatSort(sort)),
    columns: useMemo(() => columnText?.split(',').filter(Boolean) ?? kept, [columnText, kept]),
    setColumns: (ids) => {
      if (!inView) keepColumns(ids);
      set('columns', inView ? ids.join(',') : null);
    },
    density: density === 'compact' || density === 'comfortable' ? density : keptDensity,
    setDensity: (value) => {
      if (!inView) keepDensity(value);
      set('density', inView ? value : null);
    },
    peek: Number(parameters.get('peek')) || null,
    setPeek: (id) => set('peek', id === null ? null : String(id)),
  };
}
