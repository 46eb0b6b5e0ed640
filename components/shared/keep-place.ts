/**
 * Changes how a text is laid out and keeps the reader's place in it: the sentence at the top of the view
 * is there afterwards too, with the same share of it above the edge.
 *
 * @param scroller - what scrolls the text; `null` where nothing does
 * @param change - changes the layout, synchronously
 */
export function keepPlace(scroller: Element | null | undefined, change: () => void): void {
  const place = scroller && scroller.scrollTop > 0 ? findPlace(scroller) : null;
  change();
  if (!scroller || !place) return;
  const { top, height } = place.pair.getBoundingClientRect();
  if (height === 0) return; // no longer shown
  const wanted = place.below > 0 ? place.below : -place.share * height;
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - wanted;
}

interface Place {
  pair: Element;
  /** px from the edge down to it; not above 0 when the edge is within it */
  below: number;
  /** how much of it is above the edge then, from 0 to 1 */
  share: number;
}

/** The first pair that reaches below the upper edge of the view. */
function findPlace(scroller: Element): Place | null {
  const edge = scroller.getBoundingClientRect().top;
  for (const pair of scroller.querySelectorAll('.pair')) {
    const { top, bottom, height } = pair.getBoundingClientRect();
    if (bottom > edge && height > 0) {
      return { pair, below: top - edge, share: (edge - top) / height };
    }
  }
  return null;
}
