import { readPaperKey } from '../paper/paper-key';
import type { PaperKey } from '../paper/ref';
import type { Query } from './query';

/**
 * Returns the paper that a query consists of, named by its id or address.
 *
 * @returns `null` for words, for the beginning of an id, and for an id that is not a paper's
 */
export function namedPaper({ terms }: Pick<Query, 'terms'>): PaperKey | null {
  const [term, ...others] = terms;
  const part = others.length === 0 ? term?.alternatives[0]?.parts[0] : undefined;
  return part?.kind === 'id' && part.fits !== 'start' ? readPaperKey(part.text) : null;
}
