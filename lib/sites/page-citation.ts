import { parseArxivId } from '../paper/arxiv-id';
import { parseDoi } from '../paper/doi';
import { cleanText } from '../text/clean-text';

/** Facts for a citation that a paper's own page has and no digest does. None of them is verified. */
export interface PageCitation {
  /** of the paper that the page is about, without a version */
  arxivId: string | null;
  /** may hold TeX */
  title: string | null;
  /** as "Last, First"; empty if the page names none */
  authors: readonly string[];
  /** whether the page names more authors than are read */
  hasMoreAuthors: boolean;
  /** of the first version: `2024-10-07`, `2024-10` or `2024` */
  date: string | null;
  /** of the published paper; arXiv's own DOI follows from the id */
  doi: string | null;
  /** arXiv's first category: `cs.CL` */
  primaryClass: string | null;
}

/** Large collaborations have some thousands. */
const MOST_AUTHORS = 3_000;
const LONGEST_NAME = 200;
const LONGEST_TITLE = 1_000;
/** arXiv has no older papers, and a year with more digits is invalid. */
const DATE = /^((?:19|20)\d\d)(?:[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?)?(?!\d)/;
/** After the name of the category, which a translator may have changed. */
const CATEGORY = /[([]([a-z-]{2,12}(?:\.[A-Za-z-]{2,12})?)[)\]]\s*$/;

/**
 * Reads what a parsed page says about its paper in the tags for reference managers.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function readPageCitation(document: Document): PageCitation {
  const authors = metaOf(document, 'citation_author', LONGEST_NAME);
  const one = (name: string, longest: number) => metaOf(document, name, longest)[0] ?? null;
  return {
    arxivId: parseArxivId(one('citation_arxiv_id', LONGEST_NAME) ?? '')?.id ?? null,
    title: one('citation_title', LONGEST_TITLE),
    authors: authors.slice(0, MOST_AUTHORS),
    hasMoreAuthors: authors.length > MOST_AUTHORS,
    date: toIsoDate(one('citation_date', LONGEST_NAME) ?? ''),
    doi: toDoi(one('citation_doi', LONGEST_NAME) ?? ''),
    primaryClass: locatePrimaryClass(document),
  };
}

/** Leaves out a value that is too long for its field. */
function metaOf(document: Document, name: string, longest: number): string[] {
  return [...document.querySelectorAll(`meta[name="${name}"]`)].flatMap((meta) => {
    const content = meta.getAttribute('content') ?? '';
    const text = content.length > longest ? '' : cleanText(content);
    return text === '' ? [] : [text];
  });
}

function toIsoDate(text: string): string | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year) return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

function toDoi(text: string): string | null {
  const ref = parseDoi(text.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''));
  return ref?.scheme === 'doi' ? ref.id : null;
}

/** "Computation and Language (cs.CL)", or "arXiv:2410.05258 [cs.CL]" if that is missing. */
function locatePrimaryClass(document: Document): string | null {
  for (const selector of ['.primary-subject', '.metatable span.arxivid']) {
    const text = document.querySelector(selector)?.textContent ?? '';
    const [, category] = CATEGORY.exec(text.slice(-LONGEST_NAME)) ?? [];
    if (category) return category;
  }
  return null;
}
