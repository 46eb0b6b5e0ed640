import { insetCss, type PanelInset } from '../../settings/panel-inset';
import { createElement, createHost } from '../host';

/** The panel's place at the root of a page, and the room the page gives it. */
export interface PanelHost {
  /** Puts the panel's element, with an inside now, where the empty one held its place. */
  fill(css: string): ReturnType<typeof createHost>;
  /** Puts the element last in the document, so that the keyboard reaches the page's links first. */
  moor(): void;
  /** @param room - `null` where the panel lies over the page */
  setInset(inset: PanelInset | null): void;
  /** Takes the element out of the page, and its room with it. */
  remove(): void;
}

/** Holds while a control in our element is invalid, by a word from script and nothing else. */
const ROOT = 'html:root:has(>paper-duet>select:invalid)';

/**
 * Makes the panel's place, not yet in the page.
 *
 * The room is a style sheet in a child of the element, not of its root: from there it styles the
 * page, and it goes when the element goes. Whoever saves the page keeps markup and style sheets, but
 * not that a control was called invalid, so a copy has no room for the panel that is not in it.
 *
 * A page may know our name by the time there is something to show, and could have our root from the
 * element that stood there before. So that one never gets a root: one that has it takes its place.
 */
export function createPanelHost(): PanelHost {
  let host = createElement('panel');
  const style = document.createElement('style');
  const control = document.createElement('select');
  control.hidden = true; // beside a root without a slot nothing of this shows
  control.setCustomValidity('live');
  host.append(style, control);
  return {
    fill: (css) => {
      const filled = createHost('panel', css);
      filled.host.append(style, control);
      host.replaceWith(filled.host);
      host = filled.host;
      return filled;
    },
    moor: () => {
      if (!host.isConnected || host.nextElementSibling) document.documentElement.append(host);
    },
    setInset: (inset) => {
      style.textContent = inset ? insetCss(inset, ROOT) : '';
    },
    remove: () => host.remove(),
  };
}
