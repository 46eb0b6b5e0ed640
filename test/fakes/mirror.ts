import type { Digest } from '../../lib/digest/format';
import { languagesOf } from '../../lib/lookup/digest-outline';
import { makeRecordsInSteps } from '../../lib/lookup/make-records';
import type { MirrorImage } from '../../lib/lookup/mirror-image';
import { type MirrorInput, planMirrorInSteps } from '../../lib/lookup/plan-mirror';
import { runSync } from '../../lib/text/slices';

/** Plans a mirror and makes all records that it wants, in one go and with all texts in memory. */
export function buildMirrorImage(
  input: Omit<MirrorInput, 'digests'> & { digests: readonly Digest[] },
): MirrorImage {
  const outlines = input.digests.map((digest) => ({ ...digest, languages: languagesOf(digest) }));
  const { papers, ...image } = runSync(planMirrorInSteps({ ...input, digests: outlines }));
  // The first of two with one id counts.
  const digests = new Map(input.digests.toReversed().map((digest) => [digest.id, digest]));
  for (const [name, record] of runSync(makeRecordsInSteps(papers, digests, input.identifyPost)))
    image.items.set(name, record);
  return image;
}
