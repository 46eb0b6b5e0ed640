import { inSlices } from '../digest/in-slices';
import { decode } from './decode';
import type { Input, World } from './read-any';
import { isUpstream, parseUpstreamInSteps, type UpstreamRead } from './upstream';

/**
 * Reads a list of many weeks, as DAIR.AI keeps it, one file a year or all in one.
 *
 * @returns `null` when the input is no such list; it may still be one digest (`readAny`)
 */
export async function readList(input: Input, { pace }: World): Promise<UpstreamRead | null> {
  const decoded = 'bytes' in input ? decode(input.bytes) : { text: input.text };
  if ('refusal' in decoded || !isUpstream(decoded.text)) return null;
  const [year] = /\b20\d\d\b/.exec(input.name) ?? [];
  const options = { ...(input.url && { url: input.url }), ...(year && { nameYear: Number(year) }) };
  const read = await inSlices(parseUpstreamInSteps(decoded.text, options), pace);
  return read.digests.length > 0 ? read : null;
}
