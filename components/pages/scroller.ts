/** Attribute of the element that scrolls instead of the page: the popup's middle part. */
export const SCROLLS = 'data-scrolls';

/** How far a page, and its scrolling part, are scrolled, in CSS pixels. */
export interface ScrollPlace {
  page: number;
  part: number;
}

/** Reads how far the page, and the scrolling part around an element, are scrolled now. */
export function scrollPlace(element: Element | null): ScrollPlace {
  return { page: scrollY, part: partOf(element)?.scrollTop ?? 0 };
}

/** Scrolls back to a place that `scrollPlace` read; to the top without one. */
export function scrollToPlace(element: Element | null, place?: ScrollPlace): void {
  scrollTo(0, place?.page ?? 0);
  partOf(element)?.scrollTo(0, place?.part ?? 0);
}

function partOf(element: Element | null): Element | null {
  return element?.closest(`[${SCROLLS}]`) ?? null;
}
