import type { UiBundle } from '../../view/ui-bundle';

let given: UiBundle | null = null;

/**
 * Sets the styles and words that the mirror stores beside the texts. They are built from components,
 * which the background must not import: its entrypoint hands them over once, at start.
 */
export function setUiBundle(bundle: UiBundle): void {
  given = bundle;
}

/** @throws when the background writes the mirror before it was started */
export function getUiBundle(): UiBundle {
  if (!given) throw new Error('The UI bundle of the mirror is not set');
  return given;
}
