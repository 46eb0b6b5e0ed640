import type { Language } from '../text/language';
import type { Digest, DigestEntry } from './format';
import { UNKNOWN_SOURCE } from './unknown-source';

const LANGUAGES: readonly Language[] = ['ko', 'en'];
/** So much of the larger one is in both. */
const SHARE = 0.5;

/**
 * Whether a digest of an unknown source has an id that only its contents gave it, so that an id
 * cannot tell whether another is a corrected version of it.
 */
export function isNamedByContents({ source }: Pick<Digest, 'source'>): boolean {
  return source.name === UNKNOWN_SOURCE.name && source.url === UNKNOWN_SOURCE.url;
}

/**
 * Finds the earlier version of a digest of an unknown source: of the same week, with most of the same
 * papers, in the same languages. A translation of it is another digest.
 *
 * @param kept - what may be it, in any order
 * @returns the one that shares the most papers; `null` when there is none
 */
export function findEarlier(digest: Digest, kept: readonly Digest[]): Digest | null {
  if (!isNamedByContents(digest) || kept.some(({ id }) => id === digest.id)) return null;
  const shares = kept
    .filter((other) => isNamedByContents(other) && isOfWeek(other, digest))
    .map((other) => ({ other, share: shareOf(other, digest) }))
    .filter(({ share }) => share >= SHARE);
  return shares.sort((a, b) => b.share - a.share)[0]?.other ?? null;
}

/** Digests under the ids of their earlier versions, where there are any; no two replace the same. */
export function withEarlierIds(digests: readonly Digest[], kept: readonly Digest[]): Digest[] {
  const taken = new Set(digests.map(({ id }) => id));
  return digests.map((digest) => {
    const free = kept.filter(({ id }) => id === digest.id || !taken.has(id));
    const earlier = findEarlier(digest, free);
    if (earlier) taken.add(earlier.id);
    return earlier ? { ...digest, id: earlier.id } : digest;
  });
}

function isOfWeek(one: Digest, other: Digest): boolean {
  return (
    one.week.start === other.week.start &&
    LANGUAGES.every((lang) => hasText(one, lang) === hasText(other, lang))
  );
}

function hasText({ entries }: Digest, lang: Language): boolean {
  return entries.some(({ summary, abstract }) => summary[lang] ?? abstract[lang]);
}

function shareOf(one: Digest, other: Digest): number {
  const names = new Set(one.entries.map(nameOf));
  const shared = other.entries.filter((entry) => names.has(nameOf(entry))).length;
  return shared / Math.max(one.entries.length, other.entries.length, 1);
}

/** Titles may be what was corrected. */
function nameOf({ papers, title }: DigestEntry): string {
  return papers[0] ?? title.en ?? title.ko ?? '';
}
