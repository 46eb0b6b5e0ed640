import { toArray, toFields } from '../text/json';
import { readInstant } from './instant';
import { cleanNote } from './note';

/** The longest tag, in UTF-16 units. */
export const LONGEST_TAG = 40;
/** Maximum number of tags on one paper. */
export const MOST_TAGS = 20;
/** Maximum number of stored times; beyond this, the oldest times of removed tags are forgotten. */
const MOST_TIMES = 100;
/** Cleaning shortens a text, so more than a tag is read, but not all of a very long input. */
const LONGEST_INPUT = 400;
const MOST_ITEMS = 400;
/** A visible character, as opposed to joiners and combining marks. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Tags to add to a paper, and tags to remove. */
export interface TagChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/** When a tag was last added or removed. */
export interface TagTime {
  /** as `tagKey` returns it */
  tag: string;
  /** ISO instant */
  at: string;
}

/**
 * Makes a tag safe to store, to show and to compare: one line in NFC, without hidden characters, cut at
 * `LONGEST_TAG` but never inside a grapheme cluster.
 *
 * @returns an empty text if nothing visible is left
 */
export function cleanTag(text: string): string {
  const line = cleanNote(text.slice(0, LONGEST_INPUT)).replace(/\s+/g, ' ').trim();
  return VISIBLE.test(line) ? cut(line) : '';
}

/** Returns the key that all spellings of one tag share: `LLM`, `llm` and `ＬＬＭ` are one tag. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/**
 * Reads tags from outside: each once, in the order in which they are stored, at most `MOST_TAGS`. Of two
 * spellings of one tag, the first counts.
 *
 * @param data - of unknown origin
 */
export function readTags(data: unknown): string[] {
  const tags = new Map<string, string>();
  for (const item of toArray(data).slice(0, MOST_ITEMS)) {
    const tag = typeof item === 'string' ? cleanTag(item) : '';
    if (tag !== '' && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return inOrder(tags.values());
}

/** Reads when tags were added or removed. @param data - of unknown origin */
export function readTagTimes(data: unknown): TagTime[] {
  const times = new Map<string, string>();
  for (const item of toArray(data).slice(0, MOST_ITEMS)) {
    const { tag, at } = toFields(item);
    const instant = readInstant(at);
    const isTag = typeof tag === 'string' && tag.length <= LONGEST_INPUT && tag !== '';
    if (isTag && instant && tag === tagKey(tag)) times.set(tag, instant);
  }
  return [...times].map(([tag, at]) => ({ tag, at }));
}

/** Reads a change of tags; `null` if it changes none. @param data - of unknown origin */
export function readTagChange(data: unknown): TagChange | null {
  const given = toFields(data);
  const add = readTags(given.add);
  const remove = readTags(given.remove);
  return add.length + remove.length === 0 ? null : { add, remove };
}

/**
 * Returns the tags after a change. A tag that is present in another spelling keeps its spelling; tags
 * beyond `MOST_TAGS` are not added.
 *
 * @param tags - as `readTags` returns them
 */
export function changeTags(
  tags: readonly string[],
  { add = [], remove = [] }: TagChange,
): readonly string[] {
  const off = new Set(remove.map(tagKey));
  const next = new Map(tags.map((tag) => [tagKey(tag), tag]));
  for (const key of off) next.delete(key);
  for (const text of add) {
    const tag = cleanTag(text);
    const key = tagKey(tag);
    if (tag !== '' && !next.has(key) && next.size < MOST_TAGS) next.set(key, tag);
  }
  const isSame = next.size === tags.length && tags.every((tag) => next.get(tagKey(tag)) === tag);
  return isSame ? tags : inOrder(next.values());
}

/** Joins two changes into one that has the effect of the first and then the second. */
export function joinTagChanges(first: TagChange, second: TagChange): TagChange {
  return {
    add: [...without(first.add, second.remove), ...without(second.add, first.add)],
    remove: [...without(first.remove, second.add), ...without(second.remove, first.remove)],
  };
}

/** Returns what remains of a change after another was applied; `null` if nothing does. */
export function lessTagChange(change: TagChange, done: TagChange): TagChange | null {
  const add = without(change.add, done.add);
  const remove = without(change.remove, done.remove);
  return add.length + remove.length === 0 ? null : { add, remove };
}

/** Returns the change that turns the first tags into the second; `null` if they are the same. */
export function tagChangeBetween(from: readonly string[], to: readonly string[]): TagChange | null {
  return lessTagChange({ add: to, remove: from }, { add: from, remove: to });
}

/** The tags of one paper on one device, and when each was added or removed. */
export interface TimedTags {
  tags: readonly string[];
  /** by `tagKey` */
  times: ReadonlyMap<string, string>;
}

/** Merges two sets of tags: the latest choice decides about each tag. If in doubt, the tag is kept. */
export function mergeTags(a: TimedTags, b: TimedTags): TimedTags {
  const spelt = [spellings(a), spellings(b)] as const;
  const tags: string[] = [];
  const times = new Map<string, string>();
  for (const key of new Set([...a.times.keys(), ...b.times.keys()])) {
    const [one, other] = [a.times.get(key) ?? '', b.times.get(key) ?? ''];
    times.set(key, one > other ? one : other);
    const found = [
      ...(one >= other ? [spelt[0].get(key)] : []),
      ...(other >= one ? [spelt[1].get(key)] : []),
    ].filter((tag) => tag !== undefined);
    // Of two spellings chosen at the same time, the same one wins whichever mark comes first.
    const [tag] = found.sort();
    if (tag !== undefined) tags.push(tag);
  }
  return { tags: inOrder(tags), times };
}

/** Returns the times to keep: those of all present tags, and the latest ones of removed tags. */
export function boundTimes(times: readonly TagTime[], tags: readonly string[]): TagTime[] {
  if (times.length <= MOST_TIMES) return sorted(times);
  const on = new Set(tags.map(tagKey));
  const latest = [...times].sort(
    (one, other) =>
      Number(on.has(other.tag)) - Number(on.has(one.tag)) || compare(other.at, one.at),
  );
  return sorted(latest.slice(0, MOST_TIMES));
}

function sorted(times: readonly TagTime[]): TagTime[] {
  return [...times].sort((one, other) => compare(one.tag, other.tag));
}

function spellings({ tags }: TimedTags): Map<string, string> {
  return new Map(tags.map((tag) => [tagKey(tag), tag]));
}

function without(tags: readonly string[] = [], others: readonly string[] = []): string[] {
  const keys = new Set(others.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}

/** Sorts tags by the code units of their keys, so that the same tags always have the same order. */
function inOrder(tags: Iterable<string>): string[] {
  return [...tags].sort((one, other) => compare(tagKey(one), tagKey(other))).slice(0, MOST_TAGS);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function cut(line: string): string {
  if (line.length <= LONGEST_TAG) return line;
  let tag = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (tag.length + segment.length > LONGEST_TAG) break;
    tag += segment;
  }
  // The tag is one character with many combining marks.
  return tag.trim() || line.slice(0, LONGEST_TAG).replace(/[\ud800-\udbff]$/, '');
}
