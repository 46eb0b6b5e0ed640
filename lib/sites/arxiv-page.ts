import { parseArxivId } from '../paper/arxiv-id';
import { arxiv } from './arxiv';
import type { ListedPaper, PageStatus } from './page-integration';
import { parseWebUrl } from './web-url';

/** `[2410.05258v9] Article not found`, or `… identifier not recognized`. */
const NOT_FOUND = /\bnot (?:found|recognized)$/i;

/**
 * Reads the state of an abstract page. The address alone still looks like a paper when arXiv has no
 * such version, or when its authors withdrew it. A page without the tags may be one that was changed.
 */
export function locateStatus(document: Document): PageStatus {
  const isPaper = document.querySelector('meta[name="citation_arxiv_id"]');
  if (!isPaper && NOT_FOUND.test(document.title)) return 'notFound';
  return document.querySelector('#abs > .error') ? 'withdrawn' : 'ok';
}

/** The title of an abstract page's paper, as its head gives it: TeX, untouched by what typesets it. */
export function locateTitle(document: Document): string | null {
  const meta = document.querySelector('meta[name="citation_title"]');
  return meta?.getAttribute('content')?.trim() || null;
}

/**
 * The line with a row's links: in lists (several `dl` share one id, and some wrap each pair), and in
 * search results, where the first link has a version when an older one matched.
 */
export const LINES = 'dl dt, li.arxiv-result .list-title';

/** Rows of listings: what is typeset in them piece by piece adds no row. */
export const ROWS = 'dd, li.arxiv-result';

/**
 * Finds the papers a listing, catch-up, author or search page lists, in one pass and without a
 * layout read. Rows are told by their structure: translators change every text, titles included.
 * Links in comments and abstracts name other papers and are not looked at.
 *
 * @param root - the document, or a part of it that came later
 */
export function locateListed(root: Document | Element): ListedPaper[] {
  const places = [...root.querySelectorAll(LINES)];
  if (root instanceof Element && root.matches(LINES)) places.push(root);
  return places.flatMap((place) => {
    // The first link that names a paper names the row's; the others lead to its other forms.
    for (const link of place.getElementsByTagName('a')) {
      const id = idOfLink(link);
      if (id) return { place, paper: { scheme: 'arxiv', id } };
    }
    return [];
  });
}

/** In lists the abstract link's own id attribute is the arXiv id. */
function idOfLink({ id, href }: HTMLAnchorElement): string | null {
  const parsed = parseArxivId(id);
  if (parsed) return parsed.id;
  const url = parseWebUrl(href);
  const identity = url && arxiv.hosts.includes(url.hostname) ? arxiv.identify(url) : null;
  return identity?.kind === 'paper' ? identity.paper.id : null;
}
