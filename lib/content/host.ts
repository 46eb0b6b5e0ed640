import type { ComponentChild } from 'preact';

/** The kinds of our elements in other people's pages. */
export type Surface = 'panel' | 'chip' | 'badge';

/** What must not reach the page from within: X opens posts on clicks and reads single keys. */
const KEPT_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
] as const;

/** Elements of ours that can have the focus. */
const FOCUSABLE = 'a,button,input,textarea,summary,[tabindex]';

/**
 * Makes one of our elements, without an inside and not yet in the page.
 *
 * It comes from a document that runs nothing. A page may have defined our name as an element of its
 * own, and in its document that definition would be asked first. It could forbid the root or take
 * its place, and `attachInternals` would hand it the inside. To a root that was there before the
 * definition, it has no way.
 */
export function createElement(surface: Surface): HTMLElement {
  const host = document.createElement('template').content.ownerDocument.createElement('paper-duet');
  host.dataset.surface = surface;
  return host;
}

/**
 * Makes one of our elements, not yet in the page: `<paper-duet data-surface="…">` around a closed
 * shadow root with its styles.
 */
export function createHost(surface: Surface, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = createElement(surface);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(createStyle(css));
  return { host, root };
}

/**
 * Makes the styles of a root; an element, because constructed sheets throw in content scripts before
 * Firefox 153.
 *
 * Custom properties get names that no page can know. Whatever a page registers under a name holds in
 * closed roots too: with an image as its initial value, a background of ours would ask for that image.
 */
export function createStyle(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css.replaceAll('--', `--${Math.random() * 2 ** 53}`); // a whole number
  return style;
}

/**
 * Replaces what a root shows. Focus and scroll position survive, because the new nodes come in the
 * order of the old ones. From the first drawing on, clicks and keys in it do not reach the page; an
 * empty root has none to keep.
 *
 * @param element - JSX of a content script
 */
export function draw(root: ShadowRoot, element: ComponentChild): void {
  const focusable = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const focused = focusable().indexOf(root.activeElement as HTMLElement); // -1 for null too
  const scrolled = root.querySelector('.body')?.scrollTop;
  const last = root.lastElementChild;
  if (last && last.localName !== 'style') last.remove();
  else {
    for (const type of KEPT_EVENTS)
      root.host.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(toNode(element));
  if (scrolled) root.querySelector('.body')?.scrollTo(0, scrolled);
  focusable()[focused]?.focus();
}

/**
 * The node that JSX is in a content script: its types are Preact's, its runtime is
 * `components/content/dom-jsx.ts`, which builds nodes at once.
 */
export function toNode(element: ComponentChild): HTMLElement {
  return element as unknown as HTMLElement; // our components begin with an HTML element
}
