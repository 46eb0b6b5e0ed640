/** Marks what scrolls in place of the page: the popup's middle part. */
export const SCROLLS = 'data-scrolls';

/** How far a page is scrolled, in CSS pixels. */
export interface ScrollPlace {
  page: number;
  part: number;
}

/** Where the reader is now in the page, and in the part around the element that scrolls. */
export function scrollPlace(element: Element | null): ScrollPlace {
  return { page: scrollY, part: partOf(element)?.scrollTop ?? 0 };
}

/** Leads the reader to a place, or to the top. */
export function scrollToPlace(element: Element | null, place?: ScrollPlace): void {
  scrollTo(0, place?.page ?? 0);
  partOf(element)?.scrollTo(0, place?.part ?? 0);
}

function partOf(element: Element | null): Element | null {
  return element?.closest(`[${SCROLLS}]`) ?? null;
}
