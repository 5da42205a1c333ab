import type { Icon } from '@tabler/icons-react';
import { createContext, useContext, type ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { ListedRecord, RecordKind, RecordResource } from './records/kinds';

/** Resources and actions as the server's permissions name them. */
export interface Permission {
  resource: string;
  action: 'create' | 'read' | 'update' | 'delete' | 'export' | 'import' | 'bulk' | 'manage';
}

export interface NavEntry {
  to: string;
  /** Key with its namespace: people:nav */
  label: string;
  icon: Icon;
  section: 'records' | 'data' | 'settings';
  /** Hidden from users without it. */
  requires?: Permission;
  /** Second key of the «g …» shortcut. */
  goKey?: string;
  /** Shown in the bar at the bottom of a phone. */
  onPhone?: boolean;
}

/** A line of the command palette that is always there (records found are its search's business). */
export interface PaletteAction {
  id: string;
  label: string;
  icon: Icon;
  group: 'actions' | 'views' | 'settings' | 'help';
  keywords?: string[];
  shortcut?: string;
  requires?: Permission;
  to?: string;
  run?: () => void;
}

export interface RecordTabProps {
  resource: RecordResource;
  recordId: number;
}

/** A tab in the centre of record pages. */
export interface RecordTab {
  id: string;
  label: string;
  order: number;
  resources: RecordTabProps['resource'][];
  requires?: Permission;
  component: ComponentType<RecordTabProps>;
}

/** What a kind of record looks like, for features that show records of any kind. */
export interface KindEntry {
  resource: RecordResource;
  load: () => Promise<RecordKind<ListedRecord>>;
}

export interface PaletteHit {
  key: string;
  resource: string;
  title: string;
  subtitle?: string;
  to: string;
}

/** Hook giving the records that match; previous hits stay while new ones load. */
export type PaletteSearch = (text: string) => {
  hits: PaletteHit[];
  isLoading: boolean;
  /** Why there are no hits, where the search itself failed. */
  error?: unknown;
  /** Told which hit was opened, so that it can come first next time. */
  onChoose?: (hit: PaletteHit) => void;
};

/**
 * All that a feature adds to the application. A feature exports one of these from
 * features/<name>/feature.ts(x) and is listed in app/features.ts; nothing else has to change.
 */
export interface Feature {
  id: string;
  /** Pages inside the shell. Load them lazily: lazy: () => import('./x-page') with a Component export. */
  routes?: RouteObject[];
  nav?: NavEntry[];
  paletteActions?: PaletteAction[];
  usePaletteSearch?: PaletteSearch;
  recordTabs?: RecordTab[];
  recordKind?: KindEntry;
  /** Controls at the right end of the top bar, such as the jobs tray. */
  topBarItems?: ComponentType[];
}

export const FeaturesContext = createContext<Feature[]>([]);

export function useFeatures(): Feature[] {
  return useContext(FeaturesContext);
}
