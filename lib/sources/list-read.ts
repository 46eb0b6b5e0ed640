import type { Digest } from '../digest/format';
import { hashOf } from '../text/hash';
import type { Problem } from '../text/localized';

/** The weeks of a list, in its order, and what was wrong with it. */
export interface ListRead {
  digests: Digest[];
  problems: Problem[];
}

/** Two posts of one week are two digests. */
export function withOwnId(digest: Digest, others: readonly Digest[]): Digest {
  if (!others.some(({ id }) => id === digest.id)) return digest;
  const held = [
    digest.source.url,
    digest.title.ko,
    digest.title.en,
    ...digest.entries.map(({ papers }) => papers[0]),
  ];
  return { ...digest, id: `${digest.id}:${hashOf(held.join('\n')).toString(36)}` };
}

/** A problem at its place in a list. */
export function inWeek({ title }: Digest, { where, what }: Problem): Problem {
  const name = title.ko ?? title.en ?? '?';
  return { where: { ko: `${name}, ${where.ko}`, en: `${name}, ${where.en}` }, what };
}
