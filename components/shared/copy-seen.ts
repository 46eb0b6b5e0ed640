/** A shorter selection is copied without its source: a name or a number needs none. */
const SHORTEST = 40;
const BLOCKS = 'p, h2, h3, li, summary';

/**
 * Copies the selected text as shown, one passage per line, without what the mode hides or covers, followed
 * by a line with its source. A handler for the element around a text.
 *
 * @param source - last line of what is copied
 */
export function copySeen(
  event: ClipboardEvent & { currentTarget: EventTarget },
  source: string,
): void {
  const card = event.currentTarget as Element; // the listener is attached to an element
  const range = selectedRange(card.getRootNode());
  const lines = range ? seenLines(card, range) : [];
  if (!event.clipboardData || lines.join('').length < SHORTEST) return;
  event.preventDefault();
  event.stopPropagation(); // or the page's listeners could read what is copied
  event.clipboardData.setData('text/plain', [...lines, '', source].join('\n'));
}

/** The visible texts of the range, one per passage. */
function seenLines(
  element: Element,
  range: Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>,
): string[] {
  const whole = document.createRange();
  whole.setStart(range.startContainer, range.startOffset);
  whole.setEnd(range.endContainer, range.endOffset);
  const lines = new Map<Element, string>();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (!block || !whole.intersectsNode(node) || !isSeen(node)) continue;
    lines.set(block, (lines.get(block) ?? '') + within(node as Text, whole));
  }
  return [...lines.values()].map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** The part of the node that is in the range. */
function within(node: Text, range: Range): string {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(start, end);
}

function isSeen({ parentElement: element }: Node): boolean {
  if (!element?.checkVisibility()) return false;
  const isCovered =
    element.closest('[data-mode="hide"] .pair:not([data-shown]) .second') !== null &&
    !element.closest('.second')?.matches(':hover');
  return !isCovered;
}

/** The selection in a root; `null` if the browser does not report selections in shadow roots. */
function selectedRange(root: Node): StaticRange | null {
  const selection = document.getSelection();
  if (!selection || typeof selection.getComposedRanges !== 'function') return null;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  return selection.getComposedRanges({ shadowRoots })[0] ?? null;
}
