import type { PaperText } from '../lookup/paper-record';
import type { ShownVersion } from '../sites/arxiv-version';
import { fullDayText } from './dates';
import type { Words } from './paper.words';
import { fill } from './words';

const DAY_MS = 86_400_000;
/** A digest appears some days after its week, and may still cover versions that appeared by then. */
const GRACE_DAYS = 7;

/**
 * Says that a page shows another version of the paper than the text covers: the version that the digest's
 * link names, else the latest one in the digest's week.
 *
 * @param shown - what the page says about its version; `null` if nothing is known
 * @returns `null` if nothing is known or nothing differs
 */
export function versionRemark(
  { version: read, digest }: Pick<PaperText, 'version' | 'digest'>,
  shown: ShownVersion | null,
  words: Words,
): string | null {
  if (!shown) return null;
  const named = { shown: `v${shown.version}`, read: `v${read}` };
  if (Number.isInteger(read))
    return read === shown.version ? null : fill(words.otherVersion, named);
  // The first version existed when the digest was written, whatever its date.
  if (shown.version === 1 || !shown.day || !isAfter(shown.day, digest.week.end)) return null;
  const day = fullDayText(shown.day, words.language);
  return fill(words.laterVersion, { shown: `v${shown.version}`, day });
}

/** An invalid date, as in a forged record, gives `false`. */
function isAfter(day: string, weekEnd: string): boolean {
  return Date.parse(day) - Date.parse(weekEnd) > GRACE_DAYS * DAY_MS;
}
