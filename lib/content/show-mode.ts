import { keepPlace } from '../../components/shared/keep-place';
import type { Mode } from '../settings/settings';

/**
 * Shows the same text in another mode, which the styles do: nothing is built again, and what the reader
 * uncovered or selected stays, as does the place in the text.
 *
 * @param surface - carries the mode, and has the switch within
 * @param scroller - what scrolls the text
 */
export function showMode(surface: HTMLElement, scroller: Element | null, mode: Mode): void {
  const choice = surface.querySelector<HTMLInputElement>(`input[value=${mode}]`);
  if (choice) choice.checked = true;
  keepPlace(scroller, () => {
    surface.dataset.mode = mode;
  });
}
