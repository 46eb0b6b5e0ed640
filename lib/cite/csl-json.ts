import { cleanText } from '../text/clean-text';
import type { Citation } from './citation';

/**
 * The part of a CSL item that we fill in.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export interface CslItem {
  id: string;
  type: 'article' | 'paper-conference' | 'document' | 'webpage';
  title: string;
  author?: ({ family: string; given: string } | { literal: string })[];
  issued?: { 'date-parts': [number[]] };
  publisher?: string;
  number?: string;
  DOI?: string;
  URL?: string;
  language: string;
}

/** CSL types a preprint as `article`; journal articles have another type. */
const TYPES: Record<Citation['kind'], CslItem['type']> = {
  preprint: 'article',
  conference: 'paper-conference',
  document: 'document',
  webpage: 'webpage',
};

/** Makes the item that CSL processors, Pandoc and reference managers read as JSON. */
export function toCslItem(citation: Citation, key: string): CslItem {
  const { kind, title, authors, issued, arxiv, doi, url, language } = citation;
  const item: CslItem = { id: key, type: TYPES[kind], title: cleanText(title), language };
  if (authors.length > 0)
    item.author = authors.map((author) =>
      'name' in author
        ? { literal: cleanText(author.name) }
        : { family: cleanText(author.family), given: cleanText(author.given) },
    );
  if (issued) {
    const parts = [issued.year, issued.month, issued.day];
    item.issued = { 'date-parts': [parts.filter((part) => part !== null)] };
  }
  if (arxiv) {
    item.publisher = 'arXiv';
    item.number = `arXiv:${arxiv.id}`;
  }
  if (doi) item.DOI = doi;
  if (url) item.URL = url;
  return item;
}
