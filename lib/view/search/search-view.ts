import type { Pair } from '../../align/pair';
import type { PaperRecord } from '../../lookup/paper-record';
import type { Mark } from '../../paper/mark';
import type { PaperKey } from '../../paper/ref';
import { highlight } from '../../search/highlight';
import type { Range } from '../../search/match-text';
import { namedPaper } from '../../search/named-paper';
import { hasFilter } from '../../search/parse-query';
import { isEmptyQuery, type Query } from '../../search/query';
import type { Hit } from '../../search/search';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import type { LocalizedText, Problem } from '../../text/localized';
import { phrase } from '../../text/phrase';
import { fullDayText, monthText } from '../dates';
import { chooseText, languagesFor, type Reading } from '../languages';
import { flagsOf, type MarkFlags } from '../marks/mark-view';
import { WORDS } from '../paper.words';
import { rankText } from '../words';
import type { SearchWords } from './search.words';

/** A text and the ranges of it that matched the query. */
export interface Highlight {
  text: string;
  ranges: readonly Range[];
}

/** One hit in the list. */
export interface HitView {
  key: PaperKey;
  titles: { ko: Highlight | null; en: Highlight | null };
  rankLine: string;
  /** week and rank of the text that opens; `null` until it is read */
  at: { weekId: string; rank: number } | null;
  /** where it was found, when that is not its title */
  field: string | null;
  /** the sentence or line of the note that has it */
  excerpt: (Highlight & { lang: Locale | null }) | null;
  flags: MarkFlags;
  /** its summary, if it is the only paper with all words */
  summary: readonly Pair[];
}

/** The kind of a filter, which decides its icon. */
export type FilterKind = 'star' | 'unread' | 'note' | 'week' | 'language';

/** A filter button below the search field. */
export interface FilterView {
  kind: FilterKind;
  /** as one would type it */
  text: string;
  /** as people say it */
  label: string;
  /** accessible name: the label in full, because other buttons have the same short label */
  name: string;
  /** whether the query has it, in any spelling */
  isOn: boolean;
}

/** What the search field shows, and the results below it. */
export interface SearchView {
  text: string;
  /** whether there is a query, so that results replace the page's content */
  isAsking: boolean;
  filters: FilterView[];
  /** announced to screen readers when it changes */
  status: string;
  /** why there can be no results */
  failure: string | null;
  /** what of the query was not understood, one sentence */
  problem: string | null;
  /** heading of the hits that lack some of the words, and the hit that it stands before */
  similar: { before: PaperKey; heading: string } | null;
  /** another query that was searched instead, or that is suggested */
  offer: OfferView | null;
  hits: HitView[];
  /** whether the hits are still those of an earlier query */
  isLate?: boolean;
  isNothingFound: boolean;
  /** whether the query is one paper, named by its id or address */
  isNamed?: boolean;
  /** label of the button that shows more hits */
  more: string | null;
}

/** Another query, and why it is offered. */
export interface OfferView {
  says: string;
  text: string;
  /** accessible name of the button that shows `text` */
  label: string;
  /** what the field would hold */
  query: string;
}

/** The result of a search, with the records of its papers. */
export interface ShownResult {
  total: number;
  hits: readonly Hit[];
  exact: number;
  other: string | null;
  query: Query;
  problems: readonly Problem[];
  papers: ReadonlyMap<PaperKey, PaperRecord>;
}

/** The state of the search. */
export interface SearchInput {
  text: string;
  /** `null` before the first search has ended */
  shown: ShownResult | null;
  isPreparing: boolean;
  failure: LocalizedText | null;
  /** first day of the newest week; `null` when there is no week */
  newest: string | null;
  /** hits that are added at once */
  step: number;
}

const MOST_SENTENCES = 400;
const EXCERPT = 160;
/** ShownResult before the first marked part when an excerpt is cut. */
const LEAD = 40;

/**
 * Prepares the search field and its results.
 *
 * @param markOf - the reader's mark of a paper
 * @param mode - the reader's mode, which decides whose text of a paper is shown
 */
export function searchView(
  { text, shown, isPreparing, failure, newest, step }: SearchInput,
  markOf: (key: PaperKey) => Mark,
  words: SearchWords,
  locale: Locale,
  mode: Mode = DEFAULT_SETTINGS.mode,
): SearchView {
  const reading = { mode, locale };
  const isAsking = text.trim() !== '';
  const found = isAsking && !failure ? shown : null;
  const left = found ? found.total - found.hits.length : 0;
  const problem = found?.problems[0]?.what[locale].replaceAll('`', '') ?? null;
  // A problem with the query is shown already.
  const isNothingFound = found?.total === 0 && problem === null && !isEmptyQuery(found.query);
  return {
    text,
    isAsking,
    filters: filterViews(text, newest, words, locale),
    status: statusOf(found, isAsking, isPreparing, words),
    failure: isAsking && failure ? phrase(words.failed, { why: failure[locale] }) : null,
    problem,
    similar: found ? similarOf(found, words) : null,
    offer: found && found.total > 0 ? offerOf(text, found, words) : null,
    hits: found?.hits.map((hit) => hitView(hit, found, markOf(hit.key), words, reading)) ?? [],
    isNothingFound,
    ...(isNothingFound && namedPaper(found.query) && { isNamed: true }),
    more: left > 0 ? phrase(words.more, { count: Math.min(left, step) }) : null,
  };
}

function filterViews(
  text: string,
  newest: string | null,
  words: SearchWords,
  locale: Locale,
): FilterView[] {
  const { filters, language } = words;
  const month = newest?.slice(0, 7) ?? null;
  const all: Omit<FilterView, 'name' | 'isOn'>[] = [
    { kind: 'star', text: 'is:star', label: filters.star },
    { kind: 'unread', text: 'is:unread', label: filters.unread },
    { kind: 'note', text: 'is:note', label: filters.note },
    ...(month
      ? [{ kind: 'week', text: `week:${month}`, label: monthText(month, locale) } as const]
      : []),
    { kind: 'language', text: `lang:${language}`, label: filters.language },
  ];
  return all.map((one) => ({
    ...one,
    name: phrase(words.only, { label: one.label }),
    isOn: hasFilter(text, one.text),
  }));
}

function statusOf(
  found: ShownResult | null,
  isAsking: boolean,
  isPreparing: boolean,
  words: SearchWords,
): string {
  if (isAsking && isPreparing) return words.preparing;
  if (!found || isEmptyQuery(found.query)) return '';
  if (found.total === 0) return words.none;
  return found.exact === 0 ? words.notAll : phrase(words.found, { count: found.exact });
}

function similarOf({ hits, exact, total }: ShownResult, words: SearchWords): SearchView['similar'] {
  const first = hits[exact];
  if (!first || exact === total) return null;
  return { before: first.key, heading: phrase(words.similar, { count: total - exact }) };
}

/** What was taken for other words is told, and what could be is asked; the reader can say that it is so. */
function offerOf(
  text: string,
  { query, other }: ShownResult,
  words: SearchWords,
): OfferView | null {
  const [first] = query.meant;
  const offer = (says: string, meant: string, whole: string) => ({
    says,
    text: meant,
    label: phrase(words.searchFor, { text: meant }),
    query: whole,
  });
  if (!first) return other ? offer(words.orMeant, other, other) : null;
  const typed = text.normalize('NFC');
  const whole = query.meant.reduce((rest, one) => rest.replace(one.typed, one.text), typed);
  return offer(words.meant[first.why], query.meant.map((one) => one.text).join(' '), whole);
}

/** Returns the only paper with all words, which is shown open among the hits. */
export function onlyHit({ total, exact, hits }: ShownResult): Hit | null {
  return total === 1 || exact === 1 ? (hits[0] ?? null) : null;
}

function hitView(
  hit: Hit,
  shown: ShownResult,
  mark: Mark,
  words: SearchWords,
  reading: Reading,
): HitView {
  const { papers, query } = shown;
  const record = papers.get(hit.key);
  const isTitle = hit.field === 'title' || query.terms.length === 0;
  const marked = (lang: Locale) => {
    const text = hit.titles[lang];
    return text === null ? null : { text, ranges: hit.ranges[lang] };
  };
  return {
    key: hit.key,
    titles: { ko: marked('ko'), en: marked('en') },
    ...placeOf(record, hit, reading),
    // The sign of a note says it already.
    field: isTitle || hit.field === 'note' ? null : words.fields[hit.field],
    excerpt: isTitle ? null : excerptOf(hit, record, mark, query, reading.locale),
    flags: flagsOf(mark),
    summary: hit === onlyHit(shown) ? summaryOf(record, reading) : [],
  };
}

function summaryOf(record: PaperRecord | undefined, reading: Reading): readonly Pair[] {
  const text = record?.texts[chooseText(record.texts, reading)];
  const summary = text?.sections.find(({ name }) => name === 'summary');
  return (summary?.pairs ?? []).map(({ ko, en }) => ({ ko, en }));
}

/** Of the text that opens. */
function placeOf(
  record: PaperRecord | undefined,
  { weeks: [week] }: Hit,
  reading: Reading,
): Pick<HitView, 'rankLine' | 'at'> {
  const text = record?.texts[chooseText(record.texts, reading)];
  if (!text) return { rankLine: week ? fullDayText(week, reading.locale) : '', at: null };
  const { digest, rank } = text;
  return {
    rankLine: rankText(WORDS[reading.locale], digest.week.start, rank, digest.size),
    at: { weekId: digest.id, rank },
  };
}

function excerptOf(
  { field }: Hit,
  record: PaperRecord | undefined,
  mark: Mark,
  query: Query,
  locale: Locale,
): HitView['excerpt'] {
  if (field === 'id') return null;
  const lines = field === 'note' ? noteLines(mark) : sentencesOf(record, locale);
  for (const { lang, text } of lines) {
    const ranges = highlight(text, query);
    if (ranges.length > 0) return { lang, ...cut(text, ranges) };
  }
  return null;
}

function noteLines({ note }: Mark): { lang: Locale | null; text: string }[] {
  return note.split('\n').map((text) => ({ lang: null, text }));
}

/** The reader's language first. */
function sentencesOf(
  record: PaperRecord | undefined,
  locale: Locale,
): { lang: Locale; text: string }[] {
  const pairs = record?.texts.flatMap(({ sections }) => sections.flatMap((one) => one.pairs)) ?? [];
  return languagesFor(locale).flatMap((lang) =>
    pairs.slice(0, MOST_SENTENCES).flatMap((pair) => {
      const text = pair[lang];
      return text ? [{ lang, text }] : [];
    }),
  );
}

/** As much of a long text as a row has room for, its first marked part in it. */
function cut(text: string, ranges: readonly Range[]): Highlight {
  const first = ranges[0]?.[0] ?? 0;
  if (text.length <= EXCERPT) return { text, ranges };
  const from = first <= LEAD * 2 ? 0 : text.lastIndexOf(' ', first - LEAD) + 1;
  const to = Math.min(text.length, from + EXCERPT);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  const inside = ranges.filter(([start, end]) => start >= from && end <= to);
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: inside.map(([start, end]) => [start + shift, end + shift]),
  };
}
