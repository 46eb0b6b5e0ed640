/** A shorter piece is copied as it is: a name or a number needs no source behind it. */
const SHORTEST = 40;
const BLOCKS = 'p, h2, h3, li, summary';

/**
 * Copies the selected text as it is seen, one passage per line, without what the mode hides or covers,
 * and with the line that says where it is from. For the element around a text.
 *
 * @param source - last line of what is copied
 */
export function copySeen(
  event: ClipboardEvent & { currentTarget: EventTarget },
  source: string,
): void {
  const card = event.currentTarget as Element; // a listener is on an element
  const range = selectedRange(card.getRootNode());
  const lines = range ? seenLines(card, range) : [];
  if (!event.clipboardData || lines.join('').length < SHORTEST) return;
  event.preventDefault();
  event.stopPropagation(); // a page would read there what was copied
  event.clipboardData.setData('text/plain', [...lines, '', source].join('\n'));
}

/** The texts of the range that can be seen, one for each passage. */
export function seenLines(
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

/** What is selected there; `null` where the browser does not tell what is selected in a shadow root. */
function selectedRange(root: Node): StaticRange | null {
  const selection = document.getSelection();
  if (!selection || typeof selection.getComposedRanges !== 'function') return null;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  return selection.getComposedRanges({ shadowRoots })[0] ?? null;
}
