import { parseArxivId } from '../paper/arxiv-id';

/** What an abstract page says of its paper, once it has been read in. */
export type AbstractStatus = 'ok' | 'withdrawn' | 'notFound';

/** A row of a listing: which paper, and the element at whose end a badge belongs. */
export interface ListedPaper {
  arxivId: string;
  place: Element;
}

/**
 * Reads the state of an abstract page. The address alone still looks like a paper when arXiv has no
 * such version, or when its authors withdrew it.
 */
export function locateStatus(document: Document): AbstractStatus {
  if (!document.querySelector('meta[name="citation_arxiv_id"]')) return 'notFound';
  return document.querySelector('#abs > .error') ? 'withdrawn' : 'ok';
}

/** The title of an abstract page's paper, as its head gives it: TeX, untouched by what typesets it. */
export function locateTitle(document: Document): string | null {
  const meta = document.querySelector('meta[name="citation_title"]');
  return meta?.getAttribute('content')?.trim() || null;
}

/**
 * Finds the papers a listing, catch-up, author or search page lists, in one pass and without a
 * layout read. Links in comments and abstracts name other papers and are not looked at.
 */
export function locateListed(document: Document): ListedPaper[] {
  return [...locateRows(document), ...locateResults(document)];
}

/** `dl > dt` rows; the abstract link's own id attribute is the arXiv id. Several `dl` share one id. */
function locateRows(document: Document): ListedPaper[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('dl > dt > a[title="Abstract"]');
  return [...links].flatMap((link) => {
    const parsed = parseArxivId(link.id);
    const row = link.parentElement;
    return parsed && row ? { arxivId: parsed.id, place: row } : [];
  });
}

/** Search results; the first link names the paper, with a version when an older one matched. */
function locateResults(document: Document): ListedPaper[] {
  const lines = document.querySelectorAll('li.arxiv-result p.list-title');
  return [...lines].flatMap((place) => {
    const parsed = parseArxivId(place.querySelector('a')?.textContent?.trim() ?? '');
    return parsed ? { arxivId: parsed.id, place } : [];
  });
}
