/** What a column shows of a narrowed board; an «or» in the filter stays inside it. */
export function columnFilter(condition: string, filter: string): string {
  return filter.trim() === '' ? condition : `${condition} (${filter.trim()})`;
}
