/** How long the pointer must stay on a covered passage to uncover it for good. */
const HOVER_MS = 150;
const waits = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/**
 * Moves the focus between pairs with the arrow keys. A text has one tab stop: the pair that had the focus
 * last.
 *
 * A handler for the element around the pairs; works in other people's pages and in our own.
 */
export function movePairFocus(event: KeyboardEvent): void {
  const from = event.target;
  if (!(from instanceof Element) || !from.matches('.pair') || hasModifier(event)) return;
  if (event.key === 'Enter' || event.key === ' ') {
    if (uncover(from)) event.preventDefault(); // or Space also scrolls the page
    return;
  }
  const to = neighbour(from, event.key, event.currentTarget as Element); // it has the listener
  if (!to) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest' });
}

/** Makes the focused pair the tab stop of its text, and uncovers it if it was focused by keyboard. */
export function keepPairFocus(event: FocusEvent): void {
  const pair = event.target;
  if (!(pair instanceof HTMLElement) || !pair.matches('.pair')) return;
  for (const one of pairsIn(event.currentTarget as Element)) one.tabIndex = one === pair ? 0 : -1;
  if (pair.matches(':focus-visible')) uncover(pair);
}

/** Uncovers the pair that was pressed. */
export function uncoverPressed(event: MouseEvent): void {
  const pair = event.target instanceof Element && event.target.closest('.pair');
  if (pair) uncover(pair);
}

/** Uncovers a pair for good if the pointer stays on its covered passage; passing over shows it briefly. */
export function uncoverPointed(event: PointerEvent): void {
  const passage = event.target instanceof Element ? event.target.closest('.second') : null;
  const pair = passage ? passage.closest('.pair') : null;
  if (!passage || !pair || !isCovering(pair) || waits.has(pair)) return;
  const end = () => {
    clearTimeout(waits.get(pair));
    waits.delete(pair);
  };
  waits.set(
    pair,
    setTimeout(() => {
      uncover(pair);
      end();
    }, HOVER_MS),
  );
  passage.addEventListener('pointerleave', end, { once: true });
}

/** @returns whether it was covered */
function uncover(pair: Element): boolean {
  if (!isCovering(pair) || pair.hasAttribute('data-shown')) return false;
  pair.setAttribute('data-shown', '');
  return true;
}

function isCovering(pair: Element): boolean {
  return pair.closest('[data-mode="hide"]') !== null && pair.querySelector('.second') !== null;
}

function neighbour(from: Element, key: string, within: Element): HTMLElement | null {
  const pairs = pairsIn(within);
  const at = pairs.indexOf(from as HTMLElement); // pairs are HTML elements
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: pairs.length - 1 }[key];
  return to === undefined ? null : (pairs[to] ?? null);
}

function pairsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.pair')];
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
