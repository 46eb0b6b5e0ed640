import type { Pair } from '../align/pair';
import type {
  PairRecord,
  PaperLink,
  PaperRecord,
  PaperSection,
  PaperText,
} from '../lookup/paper-record';
import { paperAddress, postAddress } from '../paper/address';
import type { PaperKey } from '../paper/ref';
import type { Locale } from '../settings/settings';
import type { Bilingual } from '../text/localized';
import { fullDayText } from './dates';
import { readDoubts } from './doubts';
import { hasLanguage, languagesFor } from './languages';
import type { Words } from './paper.words';
import type { UiBundle } from './ui-bundle';
import { fill, rankText } from './words';

/** A link of a paper, as it is shown. */
export interface LinkView {
  text: string;
  url: string;
  /** whether it may be truncated to fit its line; not if it names a host, which may be at its end */
  canBeCut?: boolean;
}

/** The summary or the abstract of a paper, with its heading. */
export interface SectionView {
  heading: Bilingual;
  pairs: PairView[];
}

/** A pair with its doubts: one sentence each. */
export interface PairView extends Pair {
  doubts?: string[];
}

/** Another text of the paper, by its index in the record. */
export interface OtherText {
  at: number;
  text: string;
}

/** Says that a text, or one section of it, lacks a language. */
export interface MissingView {
  lang: Locale;
  text: string;
  /** another text of the paper that has the language */
  way: OtherText | null;
}

/** A paper as any surface shows it. */
export interface PaperView {
  /** place of the paper in its week */
  rank: number;
  title: Bilingual;
  rankLine: string;
  /** doubts about the title */
  titleDoubts: string[];
  /** said once, under the title, for each language */
  missing: MissingView[];
  sections: SectionView[];
  links: LinkView[];
  /** title, week, source and address of the paper, appended to copied text */
  sourceLine: string;
  /** who wrote the text, and how; unfolds below the title */
  notice: Bilingual;
  noticeTitle: string;
  /** the same paper in other digests, and what is said before them */
  others: OtherText[];
  othersTitle: string;
}

/**
 * Prepares one paper for reading, for any surface.
 *
 * @param both - our words in both languages: headings are shown in the language of the text
 * @param at - index of the text that `chooseText` or the reader chose; 0 is the newest
 * @param isOwnPage - whether this is the page of the paper itself, which needs no link to the paper
 * @param nameOf - names a text so that it differs from the paper's other texts
 * @returns `null` when the record has no text at `at`
 */
export function paperView(
  { key, texts }: PaperRecord,
  both: UiBundle['words'],
  locale: Locale,
  at = 0,
  isOwnPage = false,
  nameOf = (text: PaperText) => nameAmong(texts, text, both[locale]),
): PaperView | null {
  const text = texts[at];
  if (!text) return null;
  const words = both[locale];
  const { source } = text.digest;
  const links: LinkView[] = text.links
    .filter((link) => isTrue(link, key) && !(isOwnPage && link.kind === 'paper'))
    .map((link) => ({ text: linkLabel(link, both, locale), url: link.url }));
  if (isSecure(source.url)) {
    const name = withHost(source.name, source.url);
    const canBeCut = !NAMES_HOST.test(name);
    links.push({ text: fill(words.openSource, { name }), url: source.url, canBeCut });
  }
  const others = texts.map((one, index) => ({ at: index, text: nameOf(one) }));
  const wayTo = ({ lang, name }: Missing): OtherText | null => {
    const found = others[texts.findIndex((one) => hasLanguage(one, lang, name))];
    return found ? { ...found, text: fill(words.wayTo[lang], { text: found.text }) } : null;
  };
  return {
    rank: text.rank,
    title: text.title,
    rankLine: [
      rankTextOf(text, words),
      ...(text.isByTitle ? [words.byTitle] : []),
      ...(source.name === '' ? [words.privateSource] : []),
    ].join(' · '),
    titleDoubts: readDoubts(text.doubts, locale),
    missing: missingIn(text).map((one) => {
      const way = wayTo(one);
      return { lang: one.lang, text: missingText(one, way !== null, words), way };
    }),
    sections: text.sections.map(({ name, pairs }) => {
      return {
        heading: { ko: both.ko[name], en: both.en[name] },
        pairs: pairs.map((pair) => toPairView(pair, locale)),
      };
    }),
    links,
    sourceLine: sourceLineOf(key, text, words),
    notice: source.notice,
    noticeTitle: text.digest.way === 'bundled' ? words.modelWritten : words.aboutText,
    others: others.filter((one) => one.at !== at),
    othersTitle: isSharedWeek(texts, text) ? words.otherTexts : words.otherWeeks,
  };
}

function toPairView({ ko, en, doubts: data }: PairRecord, locale: Locale): PairView {
  const doubts = data === undefined ? [] : readDoubts(data, locale);
  return doubts.length === 0 ? { ko, en } : { ko, en, doubts };
}

function sourceLineOf(key: PaperKey, text: PaperText, words: Words): string {
  const [own, other] = languagesFor(words.language);
  const paper = text.links.find((link) => link.kind === 'paper' && isTrue(link, key));
  const { week, source } = text.digest;
  const said = [
    text.title[own] ?? text.title[other] ?? '',
    fill(words.week, { day: fullDayText(week.start, words.language) }),
    source.name,
  ];
  return `— ${said.filter(Boolean).join(' · ')} ${paper?.url ?? ''}`.trim();
}

/** A language, and the one part of the text that lacks it; `null` when all of it does. */
interface Missing {
  lang: Locale;
  name: PaperSection['name'] | null;
}

function missingIn(text: PaperText): Missing[] {
  if (text.sections.length === 0) return [];
  return (['ko', 'en'] as const).flatMap((lang): Missing[] => {
    if (!hasLanguage(text, lang)) return [{ lang, name: null }];
    const part = text.sections.find(({ name }) => !hasLanguage(text, lang, name));
    return part ? [{ lang, name: part.name }] : [];
  });
}

function missingText({ lang, name }: Missing, isElsewhere: boolean, words: Words): string {
  if (name === null) return (isElsewhere ? words.missingHere : words.missing)[lang];
  return fill(words.missingPart[lang], { part: words[name] });
}

function rankTextOf({ digest, rank }: PaperText, words: Words): string {
  return rankText(words, digest.week.start, rank, digest.size);
}

/** Two texts of one week differ by whose they are. */
function nameAmong(texts: readonly PaperText[], text: PaperText, words: Words): string {
  const { source } = text.digest;
  const rankLine = rankTextOf(text, words);
  const isNamed = source.name !== '' && isSharedWeek(texts, text);
  return isNamed ? `${rankLine} · ${source.name}` : rankLine;
}

function isSharedWeek(texts: readonly PaperText[], { digest }: PaperText): boolean {
  return texts.filter((one) => one.digest.week.start === digest.week.start).length > 1;
}

/** The title for a place with room for one, in the reader's own language where there is one. */
export function shortTitle(title: Bilingual, locale: Locale): { text: string; lang: Locale } {
  const lang = languagesFor(locale).find((one) => title[one]) ?? locale;
  return { text: title[lang] ?? '', lang };
}

/** The titles of a text; one that is missing is taken from another text of the paper. */
export function titleOf(texts: readonly PaperText[], at: number): Bilingual {
  const first = (lang: Locale) =>
    [texts[at], ...texts].find((text) => text?.title[lang])?.title[lang] ?? null;
  return { ko: first('ko'), en: first('en') };
}

function linkLabel(
  { kind, text, url }: PaperLink,
  both: UiBundle['words'],
  locale: Locale,
): string {
  const words = both[locale];
  if (kind === 'other') return withHost(translateLabel(text, both, locale), url);
  if (kind === 'paper') return fill(words.openPaper, { handle: text });
  return text ? fill(words.openPostBy, { handle: text }) : words.openPost;
}

/** Digests have one label per link, in one language: the usual ones are shown in the reader's. */
function translateLabel(label: string, both: UiBundle['words'], locale: Locale): string {
  const labels = both[languagesFor(locale)[1]].linkLabels;
  const names = Object.keys(labels) as (keyof typeof labels)[]; // a record of just these
  const name = names.find((one) => labels[one] === label.toLowerCase());
  return name ? both[locale].linkLabels[name] : label;
}

const NAMES_HOST = /\.\p{L}/u;

/**
 * Adds the real host to a label that names another host. `linkText` did that when the record was made;
 * this is for forged records, and short, because every page of a paper loads it.
 */
function withHost(label: string, url: string): string {
  const { hostname } = new URL(url);
  return NAMES_HOST.test(label) && !label.includes(hostname) ? `${label} (${hostname})` : label;
}

/**
 * Whether a link leads where its words say. A link that we made from an id does; a forged record may hold
 * any link.
 */
function isTrue({ kind, url }: PaperLink, key: PaperKey): boolean {
  if (kind === 'post') return url.startsWith(postAddress(''));
  return isSecure(url) && (kind === 'other' || url === (paperAddress(key) ?? url));
}

/** A source without an address has none; a record that is not ours may have any. */
function isSecure(url: string): boolean {
  return url.startsWith('https:') && URL.canParse(url);
}
