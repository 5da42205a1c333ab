import { createSpotlight } from '@mantine/spotlight';

export const [paletteStore, palette] = createSpotlight();

export function openPalette(): void {
  palette.open();
}

/**
 * Hits come later than the text they answer, when the palette has made its choice already: Enter must open the first of
 * them. Whoever has moved on with the arrow keys keeps their choice.
 */
export function selectFirst(): void {
  const { listId, selected } = paletteStore.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  const first = list?.querySelector('[data-action]');
  if (!list || !first || selected > 0) return;
  list.querySelector('[data-selected]')?.removeAttribute('data-selected');
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
