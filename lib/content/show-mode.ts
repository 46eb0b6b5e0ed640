import { keepPlace } from '../../components/shared/keep-place';
import type { Mode } from '../settings/settings';

/**
 * Shows the same text in another mode through styles alone: nothing is rebuilt, so what the reader
 * uncovered or selected stays, as does the scroll position.
 *
 * @param surface - carries the mode, and contains the switch
 * @param scroller - the element that scrolls the text
 */
export function showMode(surface: HTMLElement, scroller: Element | null, mode: Mode): void {
  const choice = surface.querySelector<HTMLInputElement>(`input[value=${mode}]`);
  if (choice) choice.checked = true;
  keepPlace(scroller, () => {
    surface.dataset.mode = mode;
  });
}
