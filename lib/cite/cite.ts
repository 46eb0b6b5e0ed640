import { toBibtex } from './bibtex';
import type { Citation } from './citation';
import { citationKeys } from './citation-key';
import { toCslItem } from './csl-json';
import { toRis } from './ris';

/** The formats that reference managers read. */
export const CITE_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** Writes one paper's citation. Its text is UTF-8. */
export function citePaper(citation: Citation, format: CiteFormat): string {
  return citePapers([citation], format);
}

/** Writes the citations of several papers as one file, under unique keys. */
export function citePapers(citations: readonly Citation[], format: CiteFormat): string {
  const keys = citationKeys(citations);
  const write = <T>(one: (citation: Citation, key: string) => T) =>
    citations.map((citation, at) => one(citation, keys[at] ?? ''));
  if (format === 'csl-json') return `${JSON.stringify(write(toCslItem), null, 2)}\n`;
  if (format === 'ris') return write(toRis).join('\r\n');
  return write(toBibtex).join('\n');
}
