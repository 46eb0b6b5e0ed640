import { toArray, toFields } from '../text/json';
import { readInstant } from './instant';
import { cleanNote } from './note';

/** The longest tag, in UTF-16 units. */
export const LONGEST_TAG = 40;
/** The most tags that a paper has. */
export const MOST_TAGS = 20;
/** Times of tags that were taken off are forgotten beyond this, the oldest first. */
const MOST_TIMES = 100;
/** Cleaning shortens: what is longer is not read to its end. */
const LONGEST_INPUT = 400;
const MOST_ITEMS = 400;
/** Something to be seen, not only what joins or dresses it. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Tags to put on a paper, and to take off. */
export interface TagChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/** When a tag was last put on or taken off. */
export interface TagTime {
  /** as `tagKey` gives it */
  tag: string;
  /** ISO instant */
  at: string;
}

/**
 * Makes a tag safe to keep, to show and to compare: one line, composed (NFC), without hidden characters,
 * cut at `LONGEST_TAG` and never inside what is seen as one character.
 *
 * @returns empty when nothing is left that can be seen
 */
export function cleanTag(text: string): string {
  const line = cleanNote(text.slice(0, LONGEST_INPUT)).replace(/\s+/g, ' ').trim();
  return VISIBLE.test(line) ? cut(line) : '';
}

/** What two spellings of one tag have in common: `LLM`, `llm` and `ＬＬＭ` are one tag. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/**
 * Reads tags from outside: each once, in the order they are kept in, at most `MOST_TAGS`. Of two
 * spellings of one tag the first counts.
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

/** Reads when tags were put on or taken off. @param data - of unknown origin */
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

/** Reads a change of tags; `null` when it changes none. @param data - of unknown origin */
export function readTagChange(data: unknown): TagChange | null {
  const given = toFields(data);
  const add = readTags(given.add);
  const remove = readTags(given.remove);
  return add.length + remove.length === 0 ? null : { add, remove };
}

/**
 * The tags after a change. A tag that is there in another spelling stays as it is; for what is more than
 * `MOST_TAGS` there is no room.
 *
 * @param tags - as `readTags` gives them
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

/** One change that does what the first does, and then the second. */
export function joinTagChanges(first: TagChange, second: TagChange): TagChange {
  return {
    add: [...without(first.add, second.remove), ...without(second.add, first.add)],
    remove: [...without(first.remove, second.add), ...without(second.remove, first.remove)],
  };
}

/** What of a change is left to do when another was done; `null` when nothing is. */
export function lessTagChange(change: TagChange, done: TagChange): TagChange | null {
  const add = without(change.add, done.add);
  const remove = without(change.remove, done.remove);
  return add.length + remove.length === 0 ? null : { add, remove };
}

/** The change that makes these tags of those; `null` when they are the same. */
export function tagChangeBetween(from: readonly string[], to: readonly string[]): TagChange | null {
  return lessTagChange({ add: to, remove: from }, { add: from, remove: to });
}

/** The tags of one paper on one machine, and when each was put on or taken off. */
export interface TimedTags {
  tags: readonly string[];
  /** by `tagKey` */
  times: ReadonlyMap<string, string>;
}

/**
 * Makes one set of tags of two: each tag is there, or not, as was chosen for it last. In doubt it is
 * there.
 */
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
    // Of two spellings at one time, the same one whichever mark came first.
    const [tag] = found.sort();
    if (tag !== undefined) tags.push(tag);
  }
  return { tags: inOrder(tags), times };
}

/** The times that are kept: of every tag that is there, and the latest of those that were taken off. */
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

/** The same tags stand in the same order, however they came: by code units of what they are compared by. */
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
  // One character under a heap of accents.
  return tag.trim() || line.slice(0, LONGEST_TAG).replace(/[\ud800-\udbff]$/, '');
}
