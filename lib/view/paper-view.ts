import type { Bilingual } from '../digest/format';
import type { Pair } from '../digest/pair';
import type { PaperRecord } from '../paper-index/paper-record';
import type { Locale } from './settings';
import type { Skin } from './skin';
import { fill, placingText } from './words';

export interface LinkView {
  text: string;
  url: string;
}

export interface SectionView {
  heading: Bilingual;
  pairs: Pair[];
  /** said where a language is wholly missing */
  missing: { lang: Locale; text: string } | null;
}

/** A paper as any surface shows it. */
export interface PaperView {
  title: Bilingual;
  placing: string;
  sections: SectionView[];
  links: LinkView[];
  notice: Bilingual;
  /** the same paper in other digests, by their place in the record */
  others: { at: number; text: string }[];
}

/**
 * Lays out one paper for reading.
 *
 * @param both - our words in both languages; headings are in both, for they belong to the text
 * @param at - which digest's text; the newest is 0
 * @param isOwnPage - whether the surface stands on the paper's own page, where a link to it says nothing
 * @returns `null` when the record has no such text
 */
export function paperView(
  { texts }: PaperRecord,
  both: Skin['words'],
  locale: Locale,
  at = 0,
  isOwnPage = false,
): PaperView | null {
  const text = texts[at];
  if (!text) return null;
  const words = both[locale];
  const { source } = text.digest;
  const labels = { paper: words.openPaper, post: words.openPost, other: '{handle}' };
  const links = text.links
    .filter(({ kind }) => !(isOwnPage && kind === 'paper'))
    .map(({ kind, text: handle, url }) => ({ text: fill(labels[kind], { handle }), url }));
  const sourceLink = { text: fill(words.openSource, { name: source.name }), url: source.url };
  if (source.url.startsWith('https://')) links.push(sourceLink);
  const placings = texts.map(({ digest, rank }) =>
    placingText(words, digest.week.start, rank, digest.size),
  );
  return {
    title: text.title,
    placing: `${placings[at] ?? ''}${text.isByTitle ? ` · ${words.byTitle}` : ''}`,
    sections: text.sections.map(({ name, pairs }) => {
      const lang = (['ko', 'en'] as const).find((one) => pairs.every((pair) => !pair[one]));
      const missing = lang ? { lang, text: words.missing[lang] } : null;
      return { heading: { ko: both.ko[name], en: both.en[name] }, pairs, missing };
    }),
    links,
    notice: source.notice,
    others: placings.map((text, index) => ({ at: index, text })).filter((one) => one.at !== at),
  };
}

/** The one title a chip or a row has room for: Korean first, for that is what it is for. */
export function shortTitle(title: Bilingual): { text: string; lang: Locale } {
  return title.ko ? { text: title.ko, lang: 'ko' } : { text: title.en ?? '', lang: 'en' };
}
