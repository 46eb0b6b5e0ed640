import type { Digest, Problem } from '../digest/format';
import { inSlices } from '../digest/in-slices';
import { decode } from './decode';
import type { Input, World } from './read-any';
import { isFeed, readFeed } from './read-feed';
import { isUpstream, parseUpstreamInSteps } from './upstream';

/** The weeks of a list, in its order, and what was wrong with it. */
export interface ListRead {
  digests: Digest[];
  problems: Problem[];
}

/**
 * Reads what holds many weeks: a list as DAIR.AI keeps it, one file a year or all in one, or the feed
 * of a site that posts them.
 *
 * @returns `null` when the input is no such list; it may still be one digest (`readAny`)
 */
export async function readList(input: Input, world: World): Promise<ListRead | null> {
  const decoded = 'bytes' in input ? decode(input.bytes) : { text: input.text };
  if ('refusal' in decoded) return null;
  const read = isFeed(decoded.text, null)
    ? await readPosts(decoded.text, world)
    : await readUpstream(decoded.text, input, world);
  return read && read.digests.length > 0 ? read : null;
}

async function readPosts(text: string, world: World): Promise<ListRead | null> {
  try {
    return await readFeed(text, null, world);
  } catch (error) {
    // What is nested too deeply is refused with its reason, as one digest is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function readUpstream(
  text: string,
  { name, url }: Input,
  { pace }: World,
): Promise<ListRead | null> {
  if (!isUpstream(text)) return null;
  const [year] = /\b20\d\d\b/.exec(name) ?? [];
  const options = { ...(url && { url }), ...(year && { nameYear: Number(year) }) };
  return inSlices(parseUpstreamInSteps(text, options), pace);
}
