import { insetCss, type PanelInset } from '../../settings/panel-inset';
import { createElement, createHost } from '../host';

/** The panel's place at the root of a page, and the margin that the page leaves for it. */
export interface PanelHost {
  /** Replaces the empty placeholder by the panel's element with its shadow root. */
  fill(css: string): ReturnType<typeof createHost>;
  /** Puts the element last in the document, so that the keyboard reaches the page's links first. */
  moor(): void;
  /** @param inset - `null` where the panel lies over the page */
  setInset(inset: PanelInset | null): void;
  /** Removes the element from the page, and the margin with it. */
  remove(): void;
}

/** Matches while a control in our element is invalid, which only a script can make it. */
const ROOT = 'html:root:has(>paper-duet>select:invalid)';

/** Creates a hidden control that is invalid; a copy of it in a saved page is not. */
export function createLiveMark(): HTMLSelectElement {
  const control = document.createElement('select');
  control.hidden = true;
  control.setCustomValidity('live');
  return control;
}

/**
 * Creates the panel's place, not yet in the page.
 *
 * The margin is a style sheet in a child of the element, not in its root: from there it styles the
 * page, and it goes when the element goes. A saved page keeps markup and style sheets but not the
 * invalid state of a control, so a copy without the panel has no empty margin.
 *
 * A page may know our name by the time there is something to show, and could take our root from the
 * placeholder. So the placeholder never gets a root: an element that has one replaces it.
 */
export function createPanelHost(): PanelHost {
  let host = createElement('panel');
  const style = document.createElement('style');
  const control = createLiveMark();
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
