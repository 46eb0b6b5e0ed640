import { parseArxivId } from '../paper/arxiv-id';
import { type Identity, type PaperIdentity, pathSegments, type Site } from './site';

const FORMS: Record<string, PaperIdentity['form']> = {
  abs: 'abs',
  html: 'html',
  pdf: 'pdf',
  format: 'other',
  src: 'other',
  'e-print': 'other',
  ps: 'other',
  tb: 'other',
};
const LISTINGS = new Set(['list', 'search', 'catchup', 'a']);
/** Listings that are nothing without a category or an author. */
const NEEDS_NAME = new Set(['list', 'a']);

export const arxiv: Site = {
  name: 'arxiv',
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org', 'ar5iv.org'],
  identify,
};

function identify(url: URL): Identity | null {
  const segments = pathSegments(url);
  const [head = '', ...rest] = segments ?? [];
  if (Object.hasOwn(FORMS, head)) return identifyPaper(rest.join('/'), FORMS[head] ?? 'other');
  if (head === 'show-email') return identifyPaper(rest.slice(1).join('/'), 'other');
  if (head === 'ftp') return identifyMirroredPdf(rest);
  const isListing = LISTINGS.has(head) && !(NEEDS_NAME.has(head) && rest.length === 0);
  return isListing ? { kind: 'listing' } : null;
}

function identifyPaper(text: string, form: PaperIdentity['form']): PaperIdentity | null {
  const parsed = parseArxivId(form === 'pdf' ? text.replace(/\.pdf$/i, '') : text);
  if (!parsed) return null;
  return {
    kind: 'paper',
    paper: { scheme: 'arxiv', id: parsed.id },
    version: parsed.version,
    form,
  };
}

/** `/ftp/arxiv/papers/YYMM/ID.pdf` and `/ftp/ARCHIVE/papers/YYMM/NNNNNNN.pdf`, where some papers sit. */
function identifyMirroredPdf(segments: string[]): PaperIdentity | null {
  const [archive = '', papers, month = '', file = '', ...more] = segments;
  if (papers !== 'papers' || more.length > 0 || !/\.pdf$/i.test(file)) return null;
  if (!file.startsWith(month)) return null;
  return identifyPaper(archive === 'arxiv' ? file : `${archive}/${file}`, 'pdf');
}
