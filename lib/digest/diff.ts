import type { Digest, DigestEntry } from './format';

/** How one version of a digest differs from another, as a reader would say it. */
export interface DigestDiff {
  /** entries that only the new one has, by rank */
  added: number[];
  /** entries that only the old one had, by rank in the old one */
  removed: number[];
  /** entries that both have and that read otherwise now, by rank in the new one */
  changed: { rank: number; fields: (keyof DigestEntry)[] }[];
  /** whether title, trends, dates or source differ */
  isFrameChanged: boolean;
}

/**
 * Compares two versions of one digest. Entries are the same when they name the same first paper, or,
 * without one, have the same title.
 *
 * @returns `null` when the two say the same
 */
export function diffDigests(before: Digest, after: Digest): DigestDiff | null {
  const old = new Map(before.entries.map((entry) => [nameOf(entry), entry]));
  const diff: DigestDiff = {
    added: [],
    removed: [],
    changed: [],
    isFrameChanged: !isEqual(frameOf(before), frameOf(after)),
  };
  for (const entry of after.entries) {
    const earlier = old.get(nameOf(entry));
    old.delete(nameOf(entry));
    if (!earlier) diff.added.push(entry.rank);
    else {
      const fields = fieldsThatDiffer(earlier, entry);
      if (fields.length > 0) diff.changed.push({ rank: entry.rank, fields });
    }
  }
  diff.removed = [...old.values()].map(({ rank }) => rank);
  const { added, removed, changed, isFrameChanged } = diff;
  return added.length + removed.length + changed.length > 0 || isFrameChanged ? diff : null;
}

function nameOf({ papers, title }: DigestEntry): string {
  return papers[0] ?? title.en ?? title.ko ?? '';
}

function frameOf({ week, title, source, trends }: Digest): unknown {
  return { week, title, source, trends };
}

function fieldsThatDiffer(before: DigestEntry, after: DigestEntry): (keyof DigestEntry)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof DigestEntry>; // own fields only
  return [...names].filter((name) => !isEqual(before[name], after[name]));
}

/** Both come from the validator, which writes fields in one order. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
