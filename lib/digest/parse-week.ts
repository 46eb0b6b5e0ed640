import { paperKey } from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { hashOf } from '../text/hash';
import { languageOf } from '../text/language';
import type { Bilingual, LocalizedText, Problem } from '../text/localized';
import { isInOtherLanguage } from '../text/other-language';
import { localize } from '../text/sentences';
import { type Block, MOST_BLOCKS } from './block';
import { entryPlace } from './entry-place';
import { EDGE_BLOCKS, findSource, isSeriesLine, readNamedSource } from './find-source';
import { type Dated, findWeek, linesOf, NO_WEEK } from './find-week';
import { DIGEST_FORMAT, DIGEST_VERSION, type DigestEntry } from './format';
import { isFooter, isNotice } from './notices';
import { outline } from './outline';
import type { Outline } from './outline-writer';
import { isFarewell, isNavigation, isSponsor, separateLines } from './page-words';
import { PARSE_WORDS } from './parse-week.words';
import { type EntryContext, type ReadEntry, readEntry } from './read-entry';
import { linkReferences } from './references';
import { splitTitle, withoutEnumerator } from './split-title';
import { UNKNOWN_SOURCE } from './unknown-source';
import { type Validated, validateInSteps } from './validate';
import { namesWeek, readDay, readWeek } from './week-dates';

/** What is known of a post besides its text, and how to tell papers, posts and sentences. */
export interface ParseInput extends EntryContext, Dated {
  /** `null` when only the text can tell */
  title: string | null;
  /** where it was posted; its path may hold the week */
  url: string | null;
  sourceName: string | null;
  /** the digest's id where the source numbers its posts; made of name and week when left out */
  id?: string | null;
}

const MOST_ENTRIES = 500;
/** The date and the title stand within the first lines. */
const HEAD_BLOCKS = 20;
const MOST_TRENDS = 30;
const MOST_UNREAD = 20;

/**
 * Reads a weekly post that was taken apart into blocks.
 *
 * What the post lacks is `null`; what is wrong with it is a problem at its place, and costs at most
 * the entry. Without a week or any entry there is no digest. Yields often enough not to block a page.
 */
export function* parseWeekInSteps(
  blocks: readonly Block[],
  given: ParseInput,
): Generator<void, Validated> {
  const problems: Problem[] = [];
  const lines = yield* separateLines(blocks);
  const { first, others, found } = yield* findEntries(lines, given);
  const beginning = first.slice(0, found.start);
  const { week, problem } = findWeek(beginning, given);
  if (found.drafts.length === 0) problems.push(NO_ENTRY);
  if (!week) problems.push(problem ?? NO_WEEK);
  if (blocks.length >= MOST_BLOCKS) problems.push(TOO_LONG);
  if (!week || found.drafts.length === 0) return { digest: null, problems };

  if (problem) problems.push(problem);
  if (others.length > 0) problems.push(otherWeeks(others));
  const title = findTitle(beginning, given);
  const source = { ...findSource(beginning, found, given, problems), notice: findNotice(found) };
  const trends = yield* findTrends(found, title, problems);
  const entries = yield* readEntries(found, given, problems);
  for (const heading of found.unread.slice(0, MOST_UNREAD)) problems.push(unread(heading));
  if (found.unread.length > MOST_UNREAD) problems.push(moreUnread(found.unread.length));
  const validated = yield* validateInSteps({
    format: DIGEST_FORMAT,
    version: DIGEST_VERSION,
    id: given.id || idOf(source, week.start, title, entries),
    week,
    title: toDigestTitle(title),
    source,
    trends,
    entries,
  });
  return { digest: validated.digest, problems: [...problems, ...validated.problems] };
}

/** If only the references name papers, each reference is an entry. */
function* findEntries(lines: readonly Block[], { identifyPaper, title }: ParseInput) {
  const linked = yield* splitWeeks(linkReferences(lines));
  const found = yield* outline(linked.first, identifyPaper, title ?? '');
  if (found.drafts.length > 0) return { ...linked, found };
  const plain = yield* splitWeeks(lines);
  const listed = yield* outline(plain.first, identifyPaper, title ?? '', true);
  return listed.drafts.length > 0 ? { ...plain, found: listed } : { ...linked, found };
}

/** Where no name tells two digests of a week apart, what they hold does: titles, papers, languages. */
function idOf(
  { name }: { name: string },
  start: string,
  title: string,
  entries: readonly DigestEntry[],
): string {
  const id = `${normalizeTitle(name).slice(0, 80)}:${start}`;
  if (name !== UNKNOWN_SOURCE.name) return id;
  const held = entries.map(({ title: { ko, en }, papers, summary }) =>
    [ko, en, papers[0], summary.ko !== null, summary.en !== null].join(' '),
  );
  return `${id}:${hashOf([title, ...held].join('\n')).toString(36)}`;
}

/** A file of several weeks, each below its own heading: the first is read. */
function* splitWeeks(
  blocks: readonly Block[],
): Generator<void, { first: readonly Block[]; others: string[] }> {
  const weeks: { index: number; level: number; start: string; text: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 20 === 0) yield;
    if (block.kind !== 'heading') continue;
    const start = readWeek(block.text.slice(0, 300))?.start;
    const last = weeks.at(-1);
    const isNext = start && (!last || (block.level <= last.level && start !== last.start));
    if (isNext) weeks.push({ index, level: block.level, start, text: block.text });
  }
  const [, second] = weeks;
  const others = weeks.slice(1).map(({ text }) => text);
  return { first: second ? blocks.slice(0, second.index) : blocks, others };
}

/** The given title, else the line with the dates, else the one heading above all others. */
function findTitle(blocks: readonly Block[], { title }: ParseInput): string {
  if (title) return title.slice(0, 500);
  const headings = blocks.slice(0, HEAD_BLOCKS).filter(({ kind }) => kind === 'heading');
  const dated = [...linesOf(headings), ...linesOf(blocks)].find((text) => namesWeek(text));
  const top = blocks
    .slice(0, HEAD_BLOCKS)
    .find((block) => block.kind === 'heading' && block.level === 1);
  return dated ?? (top && 'text' in top ? top.text.slice(0, 500) : '');
}

/** `이번 주의 주요 ML 논문 (Top ML Papers of the Week)` says it in English in brackets. */
function toDigestTitle(title: string): Bilingual {
  const split = splitTitle(title);
  const [, inBrackets = ''] = /\(([^()]{4,200})\)$/.exec(title) ?? [];
  const isEnglish = languageOf(inBrackets) === 'en';
  return split.ko && !split.en && isEnglish ? { ko: split.ko, en: inBrackets } : split;
}

/** Points and paragraphs before the entries; not the title again, names or dates. */
function* findTrends(
  { preamble }: Outline,
  title: string,
  problems: Problem[],
): Generator<void, Bilingual[]> {
  const known = new Set([normalizeTitle(title), '']);
  const trends: Bilingual[] = [];
  const passed: string[] = [];
  for (const [index, block] of preamble.entries()) {
    if (index % 20 === 0) yield;
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
    if (block.kind === 'paragraph' && block.isHead) continue;
    const text = block.text.replaceAll('\n', ' ');
    const isKnown = known.has(normalizeTitle(text)) || isNotice(text) || isFooter(text);
    const isDate =
      (text.length < 120 && namesWeek(text)) || (text.length < 40 && readDay(text) !== null);
    const isOfPost =
      readNamedSource(block) !== null ||
      isSeriesLine(block) ||
      isNavigation(text) ||
      isFarewell(block);
    if (isKnown || isDate || isOfPost) continue;
    if (isSponsor(block)) {
      passed.push(text);
      continue;
    }
    const isProse = block.kind === 'item' || /[.!?。…]["'”’)\]]?$/.test(text) || text.length > 60;
    const trend = withoutEnumerator(text);
    const lang = isProse && !isInOtherLanguage(trend) ? (languageOf(trend) ?? 'ko') : null;
    if (lang === null || trends.length >= MOST_TRENDS) passed.push(text);
    else trends.push({ ko: null, en: null, [lang]: trend });
  }
  if (passed.length > 0) problems.push(passedOver(passed));
  return trends;
}

/** In the posts it is emphasised with an asterisk too many, which stays at its end, as do emoji. */
function findNotice({ preamble, closing }: Outline): Bilingual {
  const notice: Bilingual = { ko: null, en: null };
  for (const block of [...preamble.slice(0, EDGE_BLOCKS), ...closing.slice(0, EDGE_BLOCKS)]) {
    if (!('text' in block) || !isNotice(block.text)) continue;
    const text = block.text
      .slice(0, 2_000)
      .replaceAll('\n', ' ')
      .replace(/^[*_\s]+|(?:[*_\s]|\p{Extended_Pictographic}\ufe0f?)+$/gu, '');
    const lang = languageOf(text);
    if (lang) notice[lang] ??= text;
  }
  return notice;
}

function* readEntries(
  { drafts }: Outline,
  given: ParseInput,
  problems: Problem[],
): Generator<void, DigestEntry[]> {
  const entries: DigestEntry[] = [];
  const ranks = new Map<string, number>();
  for (const [index, draft] of drafts.slice(0, MOST_ENTRIES).entries()) {
    const where = entryPlace(index + 1);
    const reported = new Set<LocalizedText>();
    const entry = yield* readEntry(draft, given, (what) => reported.add(what));
    for (const what of reported) problems.push({ where, what });
    if (!entry.title.ko && !entry.title.en && draft.title.trim() !== '') {
      problems.push({ where, what: PARSE_WORDS.titleOfAnotherLanguage });
      continue;
    }
    const key = keyOf(entry, given);
    const earlier = key && ranks.get(key);
    if (earlier) {
      problems.push({ where, what: sameAs(earlier) });
      continue;
    }
    if (entry.papers.length === 0) problems.push({ where, what: PARSE_WORDS.noPaper });
    const rank = entries.length + 1;
    if (key) ranks.set(key, rank);
    entries.push({ rank, ...entry });
  }
  if (drafts.length > MOST_ENTRIES) problems.push(TOO_MANY);
  return entries;
}

/** What the paper is known by; its title only when no link names it. */
function keyOf({ papers, title }: ReadEntry, { identifyPaper }: ParseInput): string | null {
  const [first] = papers;
  const paper = first ? identifyPaper(first) : null;
  if (paper) return paperKey(paper);
  const name = normalizeTitle(title.en ?? title.ko ?? '');
  return name ? paperKey({ scheme: 'title', id: name }) : null;
}

const NO_ENTRY: Problem = {
  where: PARSE_WORDS.text,
  what: PARSE_WORDS.noEntry,
};
const TOO_LONG: Problem = {
  where: PARSE_WORDS.text,
  what: PARSE_WORDS.textCut,
};
const TOO_MANY: Problem = {
  where: PARSE_WORDS.text,
  what: localize(PARSE_WORDS.tooManyEntries, { most: MOST_ENTRIES }),
};

function sameAs(rank: number): LocalizedText {
  return localize(PARSE_WORDS.samePaper, { rank });
}

function unread(heading: string): Problem {
  const name = heading.replaceAll('\n', ' ').slice(0, 80);
  return {
    where: { ko: `“${name}”`, en: `“${name}”` },
    what: PARSE_WORDS.unreadPart,
  };
}

function moreUnread(count: number): Problem {
  return {
    where: PARSE_WORDS.text,
    what: localize(PARSE_WORDS.moreUnread, { count }),
  };
}

function passedOver(lines: readonly string[]): Problem {
  const [first = ''] = lines;
  const values = { line: first.slice(0, 80), more: lines.length - 1 };
  const words = lines.length > 1 ? PARSE_WORDS.leftOutWithMore : PARSE_WORDS.leftOut;
  return { where: PARSE_WORDS.beginning, what: localize(words, values) };
}

function otherWeeks(headings: readonly string[]): Problem {
  const [first = ''] = headings;
  const count = headings.length;
  return {
    where: { ko: `“${first.slice(0, 80)}”`, en: `“${first.slice(0, 80)}”` },
    what: localize(PARSE_WORDS.otherWeeks, { count }),
  };
}
