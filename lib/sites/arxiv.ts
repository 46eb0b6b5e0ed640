import { arxivPaper, type Identity, type PaperIdentity, pathSegments, type Site } from './site';

/** Addresses that begin so show a paper; those that begin otherwise have something of it. */
const SHOWN = ['abs', 'html', 'pdf'] as const;
const OTHERS = new Set(['format', 'src', 'e-print', 'ps', 'tb', 'bibtex']);
const LISTINGS = new Set(['list', 'search', 'catchup', 'a']);
/** Listings that are nothing without a category or an author. */
const NEEDS_NAME = new Set(['list', 'a']);

export const arxiv: Site = {
  name: 'arxiv',
  hosts: [
    'arxiv.org',
    'www.arxiv.org',
    'export.arxiv.org',
    'browse.arxiv.org',
    'ar5iv.labs.arxiv.org',
    'ar5iv.org',
    'xxx.lanl.gov',
  ],
  identify: identifyArxiv,
  readPageTitle: (title) => title.replace(/^\[[^\]]*\] /, ''), // `[2410.05258] Title`
};

/** What an address is on arXiv's own hosts. */
export function identifyArxiv(url: URL): Identity | null {
  const [head = '', ...rest] = pathSegments(url) ?? [];
  // The manifest's patterns see `/%61bs/` as it is spelled; where no script runs there is no paper.
  if (!url.pathname.split('/').includes(head)) return null;
  const form = SHOWN.find((one) => one === head);
  if (form || OTHERS.has(head)) return identifyPaper(rest.join('/'), form ?? 'other');
  if (head === 'show-email') return identifyPaper(rest.slice(1).join('/'), 'other');
  if (head === 'ftp') return identifyMirroredPdf(rest);
  const isListing = LISTINGS.has(head) && !(NEEDS_NAME.has(head) && rest.length === 0);
  return isListing ? { kind: 'listing' } : null;
}

function identifyPaper(text: string, form: PaperIdentity['form']): PaperIdentity | null {
  return arxivPaper(form === 'pdf' ? text.replace(/\.pdf$/i, '') : text, form);
}

/** `/ftp/arxiv/papers/YYMM/ID.pdf` and `/ftp/ARCHIVE/papers/YYMM/NNNNNNN.pdf`, where some papers sit. */
function identifyMirroredPdf(segments: string[]): PaperIdentity | null {
  const [archive = '', papers, month = '', file = '', ...more] = segments;
  if (papers !== 'papers' || more.length > 0 || !/\.pdf$/i.test(file)) return null;
  if (!file.startsWith(month)) return null;
  return identifyPaper(archive === 'arxiv' ? file : `${archive}/${file}`, 'pdf');
}
