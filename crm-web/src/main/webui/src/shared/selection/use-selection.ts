import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchCount } from '../records/records-api';
import type { ListedRecord, RecordResource } from '../records/kinds';
import { toast } from '../ui/toast';
import type { RowSelection } from '../ui/table/selection';
import {
  extended,
  howMuch,
  nothingChosen,
  stretched,
  toggled,
  toggledLoaded,
  type ChosenRows,
} from './selection';

/** What an action is about, as the server takes it. */
export type Scope = { ids: number[] } | { filter: string };

export interface Selection<T> {
  table: RowSelection;
  /** Those chosen one by one, as they look now; empty when everything is meant. */
  rows: T[];
  isAll: boolean;
  isEmpty: boolean;
  /** How many are meant; null while everything is and the server still counts. */
  count: number | null;
  scope: Scope;
  /** How many «everything» would be, when it is more than what is chosen; null while unknown. */
  offer: { total: number | null } | null;
  chooseAll: () => void;
  clear: () => void;
}

interface Options<T> {
  resource: RecordResource;
  filter: string;
  loaded: T[];
  hasMore: boolean;
}

/** The chosen rows of a list. They stay while one scrolls, sorts and edits; another filter lets go of them. */
export function useSelection<T extends ListedRecord>(options: Options<T>): Selection<T> {
  const { resource, filter, loaded, hasMore } = options;
  const { t } = useTranslation('selection');
  const [chosen, setChosen] = useState<ChosenRows<T>>(nothingChosen);
  const [seen, setSeen] = useState({ filter, lost: 0 });
  if (seen.filter !== filter) {
    const had = chosen.isAll || chosen.rows.size > 0;
    setSeen({ filter, lost: seen.lost + (had ? 1 : 0) });
    setChosen(nothingChosen());
  }
  useEffect(() => {
    if (seen.lost > 0) toast(t('lost'), { id: 'selection-lost' });
  }, [seen.lost, t]);

  const much = howMuch(chosen, loaded);
  const offersAll = much === 'all' && (hasMore || chosen.isAll);
  const { data: total = null } = useQuery({ ...matchCount(resource, filter), enabled: offersAll });
  const table = useTable(chosen, setChosen, loaded, much);
  const fresh = useMemo(() => new Map(loaded.map((row) => [row.id, row])), [loaded]);
  return {
    table,
    rows: useMemo(
      () => (chosen.isAll ? [] : [...chosen.rows.values()].map((row) => fresh.get(row.id) ?? row)),
      [chosen, fresh],
    ),
    isAll: chosen.isAll,
    isEmpty: !chosen.isAll && chosen.rows.size === 0,
    count: chosen.isAll ? total : chosen.rows.size,
    scope: useMemo(
      () => (chosen.isAll ? { filter } : { ids: [...chosen.rows.keys()] }),
      [chosen, filter],
    ),
    offer: offersAll && !chosen.isAll ? { total } : null,
    chooseAll: () => setChosen({ ...nothingChosen<T>(), isAll: true }),
    clear: useCallback(() => setChosen(nothingChosen()), []),
  };
}

/** Rows are drawn again only when they change, so what they are given must stay the same. */
function useTable<T extends ListedRecord>(
  chosen: ChosenRows<T>,
  setChosen: (change: (before: ChosenRows<T>) => ChosenRows<T>) => void,
  loaded: T[],
  much: RowSelection['loaded'],
): RowSelection {
  const latest = useRef(loaded);
  useEffect(() => {
    latest.current = loaded;
  });
  const changes = useMemo(
    () => ({
      toggle: (id: number) => setChosen((before) => toggled(before, latest.current, id)),
      extendTo: (id: number) => setChosen((before) => extended(before, latest.current, id)),
      stretch: (from: number, to: number) =>
        setChosen((before) => stretched(before, latest.current, { from, to })),
      toggleLoaded: () => setChosen((before) => toggledLoaded(before, latest.current)),
    }),
    [setChosen],
  );
  return useMemo(
    () => ({
      ...changes,
      has: (id: number) => chosen.isAll || chosen.rows.has(id),
      loaded: much,
    }),
    [changes, chosen, much],
  );
}
