import type { PaperKey } from '../paper/ref';
import { toFields } from '../text/json';
import type { PostRecord } from './mirror-image';
import type { PaperRecord } from './paper-record';

// What every page of arXiv and X carries: as much as keeps a stored item that is not ours from ending
// the script. Our own pages look closer, see `read-records.ts`; links are looked at where they are laid
// out.

/** A stored paper under its own key, or `null`. Whoever lays it out has to expect odd texts. */
export function soundPaper(data: unknown, key: PaperKey): PaperRecord | null {
  const { key: stored, texts } = toFields(data);
  const isSound = stored === key && Array.isArray(texts) && texts.length > 0;
  return isSound ? (data as PaperRecord) : null; // as far as it is used
}

/** A post whose papers can be asked for, or `null`. */
export function soundPost(data: unknown): PostRecord | null {
  return Array.isArray(toFields(data).papers) ? (data as PostRecord) : null; // as far as it is used
}
