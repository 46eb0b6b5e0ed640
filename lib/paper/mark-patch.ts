import { toFields } from '../text/json';
import { isSame } from '../text/stable-json';
import { readInstant } from './instant';
import type { Mark, MarkPatch } from './mark';
import { readPaperKey } from './paper-key';
import { readReached } from './reached';
import type { PaperKey } from './ref';
import { changeTags, joinTagChanges, lessTagChange, readTagChange, tagChangeBetween } from './tags';

/** A change of what is kept about one paper. */
export interface MarkChange {
  key: PaperKey;
  patch: MarkPatch;
  /**
   * the note that was there when the reader began to write; where another is there by now, no paragraph
   * of it is lost
   */
  base?: string;
}

/** Reads a patch field by field; what is malformed changes nothing. @param data - of unknown origin */
export function readMarkPatch(data: unknown): MarkPatch {
  const { isStarred, readAt, note, openedAt, reached, tags } = toFields(data);
  const change = readTagChange(tags);
  return {
    ...(typeof isStarred === 'boolean' && { isStarred }),
    ...(isInstantOrNull(readAt) && { readAt: readInstant(readAt) }),
    ...(typeof note === 'string' && { note }),
    ...(isInstantOrNull(openedAt) && { openedAt: readInstant(openedAt) }),
    ...((reached === null || readReached(reached)) && { reached: readReached(reached) }),
    ...(change && { tags: change }),
  };
}

/** Reads a change; `null` when it names no paper. @param data - of unknown origin */
export function readMarkChange(data: unknown): MarkChange | null {
  const { key: text, patch, base } = toFields(data);
  const key = readPaperKey(text);
  if (!key || typeof patch !== 'object' || patch === null) return null;
  return { key, patch: readMarkPatch(patch), ...(typeof base === 'string' && { base }) };
}

/** One patch that does what the first does, and then the second. */
export function joinPatches(first: MarkPatch, second: MarkPatch): MarkPatch {
  const tags =
    first.tags && second.tags
      ? joinTagChanges(first.tags, second.tags)
      : (second.tags ?? first.tags);
  return { ...first, ...second, ...(tags && { tags }) };
}

/** What of a patch is left to do when another was done. What was replaced meanwhile is still to be done. */
export function lessPatch({ tags, ...patch }: MarkPatch, done: MarkPatch): MarkPatch {
  const left = Object.entries(patch).filter(
    ([name, value]) => !Object.hasOwn(done, name) || !isSame(value, done[name as keyof MarkPatch]), // a name of it
  );
  const change = tags && lessTagChange(tags, done.tags ?? {});
  return { ...Object.fromEntries(left), ...(change && { tags: change }) };
}

/** The patch that takes a patch back. @param before - the mark that it was, or is to be, carried out on */
export function undoingPatch(before: Mark, patch: MarkPatch): MarkPatch {
  const { isStarred, readAt, note, reached } = before;
  const tags = patch.tags && tagChangeBetween(changeTags(before.tags, patch.tags), before.tags);
  return {
    ...(patch.isStarred !== undefined && { isStarred }),
    // Becoming read ended what was in progress.
    ...(patch.readAt !== undefined && { readAt, reached }),
    ...(patch.note !== undefined && { note }),
    ...(tags && { tags }),
  };
}

function isInstantOrNull(data: unknown): boolean {
  return data === null || readInstant(data) !== null;
}
