import type { PaperKey } from '../paper/ref';
import type { MirrorHead, PostRecord } from './mirror-image';
import type { PaperRecord } from './paper-record';

// What every page of arXiv and X carries: as much as keeps a stored item that is not ours from ending
// the script. Our own pages look closer, see `read-records.ts`; links are looked at where they are laid
// out.

/** A stored paper that can be laid out, or `null`. */
export function soundPaper(data: unknown, key: PaperKey): PaperRecord | null {
  const { key: stored, texts } = Object(data);
  return stored === key && Array.isArray(texts) && texts.every(isSoundText)
    ? (data as PaperRecord) // as far as it is used
    : null;
}

function isSoundText(data: unknown): boolean {
  const { digest, title, sections, links } = Object(data);
  const { week, source } = Object(digest);
  return (
    [Object(week).start, Object(source).name, Object(source).url].every(isString) &&
    [title, source.notice].every((one) => Object(one) === one) &&
    [sections, links].every(Array.isArray) &&
    sections.every((section: unknown) => Array.isArray(Object(section).pairs))
  );
}

/** A table of contents by which keys can be read, or `null`. */
export function soundHead(data: unknown): MirrorHead | null {
  const { weeks, shards } = Object(data);
  return Array.isArray(weeks) && Object(shards) === shards ? (data as MirrorHead) : null;
}

/** A post whose papers can be asked for, or `null`. */
export function soundPost(data: unknown): PostRecord | null {
  return Array.isArray(Object(data).papers) ? (data as PostRecord) : null;
}

function isString(data: unknown): boolean {
  return typeof data === 'string';
}
