/**
 * Functions that tests run inside the page, on a shadow root. They travel as source text, so each
 * one must be whole in itself: no imports, no helpers beside it.
 */

/** A rectangle in CSS pixels, relative to the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The text a reader sees: of the first match, or of the whole root; `null` without a match. */
export function readText(root: ShadowRoot, selector: string | null): string | null {
  const isHidden = (element: Element): boolean => {
    if (getComputedStyle(element).display === 'none') return true;
    const parent = element.parentNode;
    const next = parent instanceof ShadowRoot ? parent.host : parent;
    return next instanceof Element && isHidden(next);
  };
  // innerText of an element that is not rendered is its textContent: that is not what is seen.
  const seen = (node: Node): string => {
    if (node instanceof Text) return isHidden(root.host) ? '' : node.data.trim();
    if (!(node instanceof Element) || isHidden(node)) return '';
    return node instanceof HTMLElement ? node.innerText : (node.textContent ?? '');
  };
  // An element that the page has replaced is invisible, but has no computed style that would say so.
  if (!root.host.isConnected) return selector === null ? '' : null;
  if (selector === null) {
    return [...root.childNodes]
      .map((node) => seen(node).trim())
      .filter((text) => text !== '')
      .join('\n');
  }
  const element = root.querySelector(selector);
  return element === null ? null : seen(element);
}

/** An attribute of the first match, wrapped because both may be absent. */
export function readAttribute(
  root: ShadowRoot,
  selector: string,
  name: string,
): { value: string | null } | null {
  const element = root.querySelector(selector);
  return element === null ? null : { value: element.getAttribute(name) };
}

/** Scrolls the first match into view. @returns its centre in CSS pixels; `null` without a match */
export function middleOf(selector: string): { x: number; y: number } | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest' });
  const box = element?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many elements match. */
export function countMatches(root: ShadowRoot, selector: string): number {
  return root.querySelectorAll(selector).length;
}

/** Gives the keyboard focus to the first match and tells whether there was one. */
export function focusFirst(root: ShadowRoot, selector: string): boolean {
  const element = root.querySelector<HTMLElement | SVGElement>(selector);
  element?.focus();
  return element !== null;
}

/** Where the first match is, or the host when there is no selector. */
export function measure(root: ShadowRoot, selector: string | null): Box | null {
  const element = selector === null ? root.host : root.querySelector(selector);
  if (element === null) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Brings the first match into view; `cover` names what a click on its middle would hit instead. */
export function prepareClick(
  root: ShadowRoot,
  selector: string,
): (Box & { cover: string | null }) | null {
  const element = root.querySelector(selector);
  if (element === null) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = root.elementFromPoint(x + width / 2, y + height / 2);
  const isHit = hit !== null && (element.contains(hit) || hit.contains(element));
  const cover = isHit ? null : (hit?.outerHTML.slice(0, 120) ?? 'nothing: it is out of view');
  return { x, y, width, height, cover };
}
