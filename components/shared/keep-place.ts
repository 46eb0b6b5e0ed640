/**
 * Changes the layout of a text and keeps the reader's place in it: the sentence at the top of the view
 * stays there, with the same share of it above the edge.
 *
 * @param scroller - the element that scrolls the text; `null` if there is none
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
  /** distance from the edge down to the pair, in px; 0 or less if the edge crosses the pair */
  below: number;
  /** share of the pair above the edge in that case, from 0 to 1 */
  share: number;
}

/** The first pair that extends below the upper edge of the view. */
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
