import type { Density } from '../ui/table/columns';
import type { SavedView, ViewLook } from './api';

/** What stands for the list as it ships, where the user's default is another view. */
export const PLAIN = 'all';

const LOOK = ['filter', 'sort', 'columns', 'density'] as const;

/** The whole look stands in the address, so that a link shows the same to whoever opens it. */
export function lookParameters(view: ViewLook): Record<(typeof LOOK)[number], string> {
  return {
    filter: view.filter ?? '',
    sort: view.sort ?? '',
    columns: view.columns.join(','),
    density: view.density,
  };
}

export function addressOf(view: SavedView): string {
  return `/${view.resource}?${withView(new URLSearchParams(), view).toString()}`;
}

/** The board of the view's records: of its look a board takes the filter. */
export function boardAddressOf(view: SavedView, board: string): string {
  const parameters = new URLSearchParams({ view: String(view.id), filter: view.filter ?? '' });
  return `${board}?${parameters.toString()}`;
}

function withView(parameters: URLSearchParams, view: SavedView): URLSearchParams {
  const next = new URLSearchParams(parameters);
  next.set('view', String(view.id));
  for (const [name, value] of Object.entries(lookParameters(view))) {
    // An empty filter is written as well: it says that the look is complete as it stands.
    if (value !== '' || name === 'filter') next.set(name, value);
  }
  return next;
}

function isBare(parameters: URLSearchParams): boolean {
  return LOOK.every((name) => !parameters.has(name));
}

/** Whether it takes the views to know what the address shows. */
export function needsViews(parameters: URLSearchParams): boolean {
  return isBare(parameters) && parameters.get('view') !== PLAIN;
}

/** Where an address leads that names a view or nothing at all; null where it may stay as it is. */
export function completed(parameters: URLSearchParams, views: SavedView[]): URLSearchParams | null {
  if (!needsViews(parameters)) return null;
  const named = parameters.get('view');
  const view = views.find((one) => (named === null ? one.default : String(one.id) === named));
  return view ? withView(parameters, view) : null;
}

/** What the list shows now, as a view would keep it. */
export function lookOf(state: {
  filter: string;
  sort: string;
  columns: string[];
  density: Density;
}): ViewLook {
  return {
    filter: state.filter === '' ? null : state.filter,
    sort: state.sort === '' ? null : state.sort,
    columns: state.columns,
    density: state.density,
  };
}

/** Whether the list has been changed since the view was opened; a view may leave columns to the user. */
export function differs(view: SavedView, look: ViewLook): boolean {
  return (
    (view.filter ?? '') !== (look.filter ?? '') ||
    (view.sort ?? '') !== (look.sort ?? '') ||
    view.density !== look.density ||
    (view.columns.length > 0 && view.columns.join() !== look.columns.join())
  );
}
