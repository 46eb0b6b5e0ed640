import { parseArxivId } from './arxiv-id';
import { parseDoi } from './doi';
import { hasHidden } from './note';
import { type PaperKey, type PaperRef, paperKey } from './ref';

const SCHEMES = ['arxiv', 'doi', 'openreview', 'acl', 'url', 'title'] as const;
const SITE_ID = /^\w[\w.-]{0,99}$/;
/** A title is the longest id there is, and a digest's texts end here. */
const LONGEST_ID = 20_000;

/**
 * Reads the key of a paper from outside: a known scheme, and an id that could stand under it.
 *
 * Strict where the rule is kept in this folder (arXiv, DOI), else only as strict as safety asks: a
 * key a site's own rule would refuse today may have been made by an older one, and the reader's note
 * hangs on it.
 *
 * @returns `null` when it is no key
 */
export function readPaperKey(data: unknown): PaperKey | null {
  if (typeof data !== 'string' || data.length > LONGEST_ID) return null;
  const colon = data.indexOf(':');
  const scheme = SCHEMES.find((known) => known === data.slice(0, colon));
  const id = data.slice(colon + 1);
  return scheme && isIdOf(scheme, id) ? paperKey({ scheme, id }) : null;
}

function isIdOf(scheme: PaperRef['scheme'], id: string): boolean {
  switch (scheme) {
    case 'arxiv': {
      const arxiv = parseArxivId(id);
      return arxiv?.id === id;
    }
    case 'doi': {
      const ref = parseDoi(id);
      return ref?.scheme === 'doi' && ref.id === id;
    }
    case 'openreview':
    case 'acl':
      return SITE_ID.test(id);
    case 'url':
      return /^[^\s/]\S*$/.test(id) && !hasHidden(id);
    case 'title':
      return id !== '' && id.trim() === id && !hasHidden(id);
  }
}
