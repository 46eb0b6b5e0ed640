import type { MirrorHead } from '../../lookup/mirror-image';
import type { PaperRecord } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { Range } from '../../search/match-text';
import { buildMatcher, type FoundForm, type TermMatcher } from '../../search/term-matcher';
import type { Locale } from '../../settings/settings';
import type { Bilingual } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { addressOfText } from '../library-address';
import { pageWords } from '../pages.words';
import { WORDS } from '../paper.words';
import type { Highlight } from '../search/search-view';
import { rankText } from '../words';
import {
  type Occurrence,
  placesWith,
  type Rendering,
  renderingsOf,
  sentencesOf,
  sortPlaces,
  type TermPlace,
} from './count';
import type { GlossaryWords } from './glossary.words';
import { type GlossaryAddress, writeAddress } from './glossary-address';
import { addressOf } from './list-view';
import type { Term } from './terms';

/** A Korean form of the open term, which links to its sentences alone, or back to all. */
export interface RenderingRow {
  label: string;
  /** of the label; `null` for our own words */
  lang: Locale | null;
  href: string;
  isOn: boolean;
  count: string;
  /** share of all sentences, from 0 to 1 */
  share: number;
  /** number of sentences of each source, if there are several */
  sources: string;
}

/** Both languages of a text with the term marked; `null` if a language is missing. */
export type MarkedPair = Bilingual<Highlight>;

/** One text that has the term. */
export interface ExampleView {
  id: string;
  /** its address in the library */
  href: string;
  rankLine: string;
  title: MarkedPair;
  sentences: MarkedPair[];
}

/** The open term. */
export interface TermView {
  slug: string;
  ko: string;
  en: string;
  /** other spellings, with their kinds */
  facts: { name: string; lang: Locale; text: string }[];
  sameWord: { href: string; en: string }[];
  counts: string;
  renderings: RenderingRow[];
  /** heading of the examples */
  heading: string;
  /** if one form is chosen: the link back to all */
  allHref: string | null;
  examples: ExampleView[];
  /** whether more examples are being read */
  isReading: boolean;
  more: string | null;
  isNowhere: boolean;
}

/** Input of the view of a term. */
export interface TermInput {
  term: Term;
  terms: readonly Term[];
  /** where it was found so far, and in how many papers */
  places: readonly TermPlace[];
  papers: number;
  /** records of the papers to show */
  records: ReadonlyMap<PaperKey, PaperRecord>;
  /** all weeks, to find a paper's address in the library */
  weeks: MirrorHead['weeks'];
  address: GlossaryAddress;
  /** number of texts to show, and how many to add at a time */
  limit: number;
  step: number;
}

/** Returns the places of a term's examples; if a form is chosen, only of that form. */
export function shownPlaces(places: readonly TermPlace[], form: string | null): TermPlace[] {
  return sortPlaces(form === null ? places : placesWith(places, form || null));
}

/** Prepares the open term with its examples. */
export function termView(input: TermInput, words: GlossaryWords, locale: Locale): TermView {
  const { term, places, address, limit, step, papers } = input;
  const shown = shownPlaces(places, address.form);
  const matcher = buildMatcher([term.forms]);
  const read = shown.slice(0, limit).filter(({ key }) => input.records.has(key));
  const sentences = places.reduce((sum, place) => sum + place.sentences.length, 0);
  const left = shown.length - limit;
  return {
    slug: term.slug,
    ko: term.ko,
    en: term.en,
    facts: factsOf(term, words, locale),
    sameWord: sameWordOf(input),
    counts: `${plural(words.papers, papers)} · ${plural(words.sentences, sentences)}`,
    renderings: renderingRows(input, words, locale),
    heading: headingOf(address.form, words),
    allHref: address.form === null ? null : addressOf(term, address),
    examples: read.flatMap((place) => exampleOf(place, input, matcher, locale)),
    isReading: read.length < Math.min(limit, shown.length),
    more: left > 0 ? phrase(words.more, { count: Math.min(left, step) }) : null,
    isNowhere: shown.length === 0,
  };
}

function factsOf(term: Term, words: GlossaryWords, locale: Locale): TermView['facts'] {
  const korean = { name: words.also.ko, lang: 'ko' as const, text: term.otherKo.join(', ') };
  const english = [
    { name: words.short, lang: 'en' as const, text: term.short.join(', ') },
    { name: words.also.en, lang: 'en' as const, text: term.otherEn.join(', ') },
  ];
  const facts = locale === 'ko' ? [korean, ...english] : [...english, korean];
  return facts.filter(({ text }) => text !== '');
}

/** Finds terms with the same Korean word: 추론 is reasoning and inference. */
function sameWordOf({ term, terms, address }: TermInput): TermView['sameWord'] {
  const others = terms.filter((one) => one !== term && one.ko === term.ko);
  return others.map((one) => ({ href: addressOf(one, address), en: one.en }));
}

function headingOf(form: string | null, words: GlossaryWords): string {
  if (form === null) return words.examples;
  return form === '' ? words.examplesOther : phrase(words.examplesOf, { label: form });
}

function renderingRows(input: TermInput, words: GlossaryWords, locale: Locale): RenderingRow[] {
  const rows = renderingsOf(input.places, ({ source }) => sourceName(source, locale));
  const total = rows.reduce((sum, { sentences }) => sum + sentences, 0);
  const names = new Set(rows.flatMap(({ sources }) => sources.map(([name]) => name)));
  return rows.map((row) => ({
    label: row.label ?? words.otherWords,
    lang: row.label === null ? null : langOf(row.label),
    ...linkOf(row, input),
    count: plural(words.sentences, row.sentences),
    share: total === 0 ? 0 : row.sentences / total,
    sources: names.size > 1 ? sourcesText(row, words) : '',
  }));
}

/** The link of a form that is chosen shows all again. */
function linkOf({ label }: Rendering, { address }: TermInput): { href: string; isOn: boolean } {
  const form = label ?? '';
  const isOn = address.form === form;
  return { isOn, href: writeAddress({ ...address, form: isOn ? null : form }) };
}

/** A Korean sentence may contain an English form. */
function langOf(form: string): Locale {
  return /[가-힣]/.test(form) ? 'ko' : 'en';
}

function sourcesText({ sources }: Rendering, words: GlossaryWords): string {
  return sources.map(([name, count]) => phrase(words.bySource, { name, count })).join(' · ');
}

/** A private source has no name here; its origin is shown instead. */
function sourceName({ source, way }: TermPlace['source'], locale: Locale): string {
  return source.name || pageWords(locale).origins[way];
}

function exampleOf(
  place: TermPlace,
  { records, weeks }: TermInput,
  matcher: TermMatcher,
  locale: Locale,
): ExampleView[] {
  const text = records.get(place.key)?.texts[place.text];
  if (!text) return [];
  const { digest, rank } = text;
  const pairs = sentencesOf(text);
  const rankLine = rankText(WORDS[locale], digest.week.start, rank, digest.size);
  return [
    {
      id: `${place.key} ${place.text}`,
      href: addressOfText(place.key, text, weeks),
      rankLine: `${rankLine} · ${sourceName(digest, locale)}`,
      title: markedPair(text.title, matcher),
      sentences: place.sentences.flatMap(({ at }: Occurrence) => {
        const pair = pairs[at];
        return pair ? [markedPair(pair, matcher)] : [];
      }),
    },
  ];
}

function markedPair({ ko, en }: Bilingual<string>, matcher: TermMatcher): MarkedPair {
  return {
    ko: ko === null ? null : { text: ko, ranges: matcher.inKorean(ko).map(toRange) },
    en: en === null ? null : { text: en, ranges: matcher.inEnglish(en).map(toRange) },
  };
}

function toRange({ start, end }: FoundForm): Range {
  return [start, end];
}
