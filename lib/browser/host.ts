/** The kinds of our elements in other people's pages. */
export type Surface = 'panel' | 'chip' | 'badge';

/** What must not reach the page from within: X opens posts on clicks and reads single keys. */
const KEPT_EVENTS =
  'click auxclick dblclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress'.split(
    ' ',
  );

/**
 * Makes one of our elements, not yet in the page: `<paper-duet data-surface="…">` around a closed
 * shadow root with its styles. The root is closed so that a page cannot read or fake the inside;
 * styles are an element because constructed sheets throw in content scripts before Firefox 153.
 *
 * @param host - an element that is in the page already, to give a root to
 */
export function createHost(
  surface: Surface,
  css: string,
  host: HTMLElement = document.createElement('paper-duet'),
): { host: HTMLElement; root: ShadowRoot } {
  host.dataset.surface = surface;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

/**
 * Draws what a root shows anew. Focus and scroll position survive: the new nodes stand in the order
 * of the old ones.
 */
export function draw(root: ShadowRoot, node: Node): void {
  const focusable = () => [...root.querySelectorAll<HTMLElement>('a,button,input')];
  const focused = focusable().indexOf(root.activeElement as HTMLElement); // -1 for null too
  const scrolled = root.querySelector('.body')?.scrollTop;
  const last = root.lastElementChild;
  if (last && last.localName !== 'style') last.remove();
  root.append(node);
  if (scrolled) root.querySelector('.body')?.scrollTo(0, scrolled);
  focusable()[focused]?.focus();
}
