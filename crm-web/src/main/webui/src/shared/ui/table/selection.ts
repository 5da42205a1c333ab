/** Which rows of a table are chosen, and how that is changed; the table itself knows no more of it. */
export interface RowSelection {
  has: (id: number) => boolean;
  toggle: (id: number) => void;
  /** From the row chosen last to this one. */
  extendTo: (id: number) => void;
  /** Moves from one row to a neighbour, taking both along. */
  stretch: (from: number, to: number) => void;
  toggleLoaded: () => void;
  /** How much of what is loaded is chosen. */
  loaded: 'none' | 'some' | 'all';
}
