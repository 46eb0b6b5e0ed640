import { arxivPaper, barePath, type Identity, type PaperIdentity, type Site } from './site';

/** Addresses that show a paper, by their first word, and those that have something of it. */
const PAPER = /^(?:(abs|html|pdf)|format|src|e-print|ps|tb|bibtex|show-email\/[^/]+)\/(.+)$/;
/** `/ftp/arxiv/papers/YYMM/ID.pdf` and `/ftp/ARCHIVE/papers/YYMM/NNNNNNN.pdf`, where some papers sit. */
const MIRRORED_PDF = /^ftp\/(?:arxiv|([^/]+))\/papers\/(\d{4})\/(\2[^/]+)\.(?:pdf|PDF)$/;
/** A list and an author's page are nothing without a name. */
const LISTING = /^(?:(?:list|a)\/|(?:search|catchup)(?:\/|$))/;

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
  const path = barePath(url);
  const [head = ''] = path.split('/');
  // The manifest's patterns see `/%61bs/` as it is spelled; where no script runs there is no paper.
  if (!url.pathname.split('/').includes(head)) return null;
  const [, form = 'other', id] = PAPER.exec(path) ?? [];
  if (id)
    return arxivPaper(
      form === 'pdf' ? id.replace(/\.pdf$/i, '') : id,
      form as PaperIdentity['form'],
    ); // by the pattern
  const [, archive, , file] = MIRRORED_PDF.exec(path) ?? [];
  if (file) return arxivPaper(archive ? `${archive}/${file}` : file, 'pdf');
  return LISTING.test(path) ? { kind: 'listing' } : null;
}
