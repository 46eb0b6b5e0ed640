import type { Digest } from '../digest/format';
import { atOnce } from '../digest/in-slices';
import { makeRecordsInSteps } from './make-records';
import type { MirrorImage } from './mirror-image';
import { type MirrorInput, planMirrorInSteps } from './plan-mirror';

type WholeInput = Omit<MirrorInput, 'digests'> & { digests: readonly Digest[] };

/** The same as `buildMirrorInSteps`, in one go. */
export function buildMirrorImage(input: WholeInput): MirrorImage {
  return atOnce(buildMirrorInSteps(input));
}

/** Plans a mirror and makes all records that it wants, with all texts in memory. */
export function* buildMirrorInSteps(input: WholeInput): Generator<void, MirrorImage> {
  const { papers, ...image } = yield* planMirrorInSteps(input);
  // The first of two with one id counts.
  const digests = new Map(input.digests.toReversed().map((digest) => [digest.id, digest]));
  for (const [name, record] of yield* makeRecordsInSteps(papers, digests, input.identifyPost))
    image.items.set(name, record);
  return image;
}
