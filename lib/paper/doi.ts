import { parseArxivId } from './arxiv-id';
import type { PaperRef } from './ref';

const DOI = /^10\.\d{4,9}\/[^\s<>"]{1,200}$/;

/**
 * Reads a DOI and says which paper it names.
 *
 * arXiv's own DOIs (`10.48550/arXiv.ID`) are the arXiv paper, without a version; all others keep
 * their lower-cased DOI as identity, because DOIs are case-insensitive.
 *
 * @param text - the DOI alone, percent-decoded, without `https://doi.org/`
 * @returns the paper, or `null` when the text is not a DOI
 * @see https://www.doi.org/doi-handbook/HTML/case-sensitivity.html
 */
export function parseDoi(text: string): PaperRef | null {
  const doi = text.toLowerCase();
  if (!DOI.test(doi)) return null;
  if (!doi.startsWith('10.48550/arxiv.')) return { scheme: 'doi', id: doi };
  const arxiv = parseArxivId(doi.slice('10.48550/arxiv.'.length));
  return arxiv && arxiv.version === null ? { scheme: 'arxiv', id: arxiv.id } : null;
}
