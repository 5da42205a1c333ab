/** The parts of the inbox, as filters of the query language. */
export const BOXES = [
  { id: 'mine', filter: 'is:open assignee:me' },
  { id: 'unassigned', filter: 'is:open assignee:none' },
  { id: 'overdue', filter: 'is:overdue' },
  { id: 'today', filter: 'is:open due:today' },
  { id: 'week', filter: 'is:open due:thisweek' },
] as const;

export type Box = (typeof BOXES)[number];

export function boxOf(id: string | null): Box {
  return BOXES.find((box) => box.id === id) ?? BOXES[0];
}
