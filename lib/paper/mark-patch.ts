import { toFields } from '../text/json';
import { isSame } from '../text/stable-json';
import { readInstant } from './instant';
import type { Mark, MarkPatch } from './mark';
import { readPaperKey } from './paper-key';
import { readReached } from './reached';
import type { PaperKey } from './ref';
import { changeTags, joinTagChanges, lessTagChange, readTagChange, tagChangeBetween } from './tags';

/** A change to the marks on one paper. */
export interface MarkChange {
  key: PaperKey;
  patch: MarkPatch;
  /**
   * the note that was stored when the reader began to write; if another is stored by now, none of its
   * paragraphs is lost
   */
  base?: string;
}

/** Reads a patch field by field; malformed fields change nothing. @param data - of unknown origin */
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

/** Reads a change; `null` if it names no paper. @param data - of unknown origin */
export function readMarkChange(data: unknown): MarkChange | null {
  const { key: text, patch, base } = toFields(data);
  const key = readPaperKey(text);
  if (!key || typeof patch !== 'object' || patch === null) return null;
  return { key, patch: readMarkPatch(patch), ...(typeof base === 'string' && { base }) };
}

/** Joins two patches into one that has the effect of the first and then the second. */
export function joinPatches(first: MarkPatch, second: MarkPatch): MarkPatch {
  const tags =
    first.tags && second.tags
      ? joinTagChanges(first.tags, second.tags)
      : (second.tags ?? first.tags);
  return { ...first, ...second, ...(tags && { tags }) };
}

/** Returns what remains of a patch after another was applied; fields with a different value remain. */
export function lessPatch({ tags, ...patch }: MarkPatch, done: MarkPatch): MarkPatch {
  const left = Object.entries(patch).filter(
    ([name, value]) => !Object.hasOwn(done, name) || !isSame(value, done[name as keyof MarkPatch]), // a field of the patch
  );
  const change = tags && lessTagChange(tags, done.tags ?? {});
  return { ...Object.fromEntries(left), ...(change && { tags: change }) };
}

/** Returns the patch that reverses another. @param before - the mark before the other is applied */
export function undoingPatch(before: Mark, patch: MarkPatch): MarkPatch {
  const { isStarred, readAt, note, reached } = before;
  const tags = patch.tags && tagChangeBetween(changeTags(before.tags, patch.tags), before.tags);
  return {
    ...(patch.isStarred !== undefined && { isStarred }),
    // Marking a paper as read also ended its progress.
    ...(patch.readAt !== undefined && { readAt, reached }),
    ...(patch.note !== undefined && { note }),
    ...(tags && { tags }),
  };
}

function isInstantOrNull(data: unknown): boolean {
  return data === null || readInstant(data) !== null;
}
