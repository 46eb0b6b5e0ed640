import type { Digest, DigestEntry } from '../digest/format';
import type { Bilingual } from '../text/localized';

type Language = keyof Bilingual;

/** What keys and tables of contents are made from: a digest without its texts, a twentieth of it. */
export interface DigestOutline extends Omit<Digest, 'entries'> {
  entries: readonly EntryOutline[];
  /** what it is written in */
  languages: readonly Language[];
}

/** An entry without its texts. */
export type EntryOutline = Pick<DigestEntry, 'rank' | 'title' | 'papers' | 'discussions'>;

/** Leaves the texts out, and holds on to nothing of them. */
export function outlineOf(digest: Digest): DigestOutline {
  const { entries, ...frame } = digest;
  return {
    ...frame,
    languages: languagesOf(digest),
    entries: entries.map(({ rank, title, papers, discussions }) => {
      return { rank, title, papers, discussions };
    }),
  };
}

/** The languages of a digest: those in which it has at least half as many texts as in the other. */
export function languagesOf({ entries }: Pick<Digest, 'entries'>): Language[] {
  const count = (lang: Language) => entries.filter((entry) => isIn(entry, lang)).length;
  const ko = count('ko');
  const en = count('en');
  return [
    ...(ko > 0 && ko * 2 >= en ? ['ko' as const] : []),
    ...(en > 0 && en * 2 >= ko ? ['en' as const] : []),
  ];
}

/** An entry that says nothing is in the languages of its title. */
function isIn({ title, summary, abstract }: DigestEntry, lang: Language): boolean {
  const says = (one: Language) =>
    [summary, abstract].some((prose) => (prose[one]?.length ?? 0) > 0);
  return says('ko') || says('en') ? says(lang) : title[lang] !== null;
}
