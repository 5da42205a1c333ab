/** Something that has a name: the product's own by a key, what the firm has made by the firm's words. */
export interface Labelled {
  /** Key of its words, with namespace. */
  label: string;
  title?: string;
}

export function labelOf(t: (key: string) => string, { label, title }: Labelled): string {
  return title ?? t(label);
}
