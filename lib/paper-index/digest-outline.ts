import type { Digest, DigestEntry } from '../digest/format';

/** What keys and tables of contents are made from: a digest without its texts, a twentieth of it. */
export interface DigestOutline extends Omit<Digest, 'entries'> {
  entries: readonly EntryOutline[];
}

export type EntryOutline = Pick<DigestEntry, 'rank' | 'title' | 'papers' | 'discussions'>;

/** Leaves the texts out, and holds on to nothing of them. */
export function outlineOf({ entries, ...frame }: Digest): DigestOutline {
  return {
    ...frame,
    entries: entries.map(({ rank, title, papers, discussions }) => {
      return { rank, title, papers, discussions };
    }),
  };
}
