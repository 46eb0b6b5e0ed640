import type { Finding } from '../../check/check-digest';
import type { DigestDiff } from '../../digest/diff';
import type { Digest, DigestEntry, Sentences } from '../../digest/format';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import type { Bilingual, Problem } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { weekText } from '../dates';
import type { LibraryWords } from './library.words';

/** Most problems to show; nobody reads more. */
const MOST_PROBLEMS = 30;
/** Most characters of a title in a preview. */
const LONGEST_TITLE = 300;

/** Rules about what the entry's own row already says is missing. */
const SHOWN_AS_MISSING = new Set(['text-missing', 'language-missing', 'link-missing']);

/** What the library page did last. */
export interface LibraryNotice {
  text: string;
  canUndo: boolean;
  /** shown where it happened as well, so that it is only announced here */
  isSeenElsewhere?: boolean;
}

/** A row of the list of weeks. */
export interface WeekRow {
  id: string;
  week: string;
  source: string;
  count: string;
  origin: string;
  isRemovable: boolean;
  /** shown in the row's place after it was removed, beside "Undo" */
  removed: string | null;
}

/** A removed week, and the ids of the rows that stood before it. */
export interface RemovedRow {
  row: WeekRow;
  ahead: readonly string[];
}

/** Shows removed weeks where they stood: after the last of the rows that stood before them. */
export function weaveIn(rows: readonly WeekRow[], removed: readonly RemovedRow[]): WeekRow[] {
  const woven = [...rows];
  for (const { row, ahead } of removed) {
    if (woven.some(({ id }) => id === row.id)) continue; // it is back
    const isAhead = new Set(ahead);
    const last = woven.findLastIndex(({ id }) => isAhead.has(id));
    woven.splice(last + 1, 0, row);
  }
  return woven;
}

/** One entry in the preview of a week. */
export interface PreviewRow {
  rank: number;
  title: Bilingual;
  isKnown: boolean;
  missing: string[];
}

/** What was read of a file or page that the reader gave, shown before it is added. */
export interface PreviewView {
  week: string;
  source: string;
  url: string;
  counts: string;
  /** what would change, where the week was added before */
  update: string | null;
  canKeep: boolean;
  rows: PreviewRow[];
  problems: string[];
  /** what a careful editor would notice in the text itself */
  findings: string[];
}

interface PreviewInput {
  digest: Digest;
  problems: readonly Problem[];
  findings: readonly Finding[];
  /** keys of the papers, in the order of the entries */
  keys: readonly PaperKey[];
  known: ReadonlySet<PaperKey>;
  /** `undefined` when the week is new, `null` when it is there and says the same */
  diff: DigestDiff | null | undefined;
}

/** Prepares what was read, what is missing, and which papers the library has already. */
export function previewView(input: PreviewInput, words: LibraryWords, locale: Locale): PreviewView {
  const { digest, problems, findings, keys, known, diff } = input;
  const rows = digest.entries.map((entry, index) => ({
    rank: entry.rank,
    title: { ko: clip(entry.title.ko), en: clip(entry.title.en) },
    isKnown: known.has(keys[index] as PaperKey), // as many keys as entries
    missing: missingIn(entry, words),
  }));
  const knownCount = rows.filter(({ isKnown }) => isKnown).length;
  const counts = [plural(words.entries, rows.length)];
  if (knownCount > 0) counts.push(phrase(words.known, { count: knownCount }));
  return {
    week: weekText(digest.week, locale),
    source: digest.source.name,
    url: digest.source.url,
    counts: counts.join(' · '),
    update: diff === undefined ? null : diffText(diff, words),
    canKeep: diff !== null,
    rows,
    problems: problems.map((problem) => problemText(problem, locale)),
    findings: findings
      .filter(({ severity, rule }) => severity !== 'info' && !SHOWN_AS_MISSING.has(rule))
      .slice(0, MOST_PROBLEMS)
      .map((finding) => problemText(finding, locale)),
  };
}

/** Cuts a title: to lay out hundreds of titles of any length would block the page. */
function clip(title: string | null): string | null {
  if (title === null || title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function problemText({ where, what }: Problem, locale: Locale): string {
  return `${where[locale]}: ${what[locale]}`;
}

/** The preview of many weeks that are added together. */
export interface ListView {
  title: string;
  source: string;
  problems: string[];
}

/** Prepares the preview of many weeks: how many, from where, and the problems. */
export function listView(
  digests: readonly Digest[],
  problems: readonly Problem[],
  words: LibraryWords,
  locale: Locale,
): ListView {
  const papers = digests.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    title: `${plural(words.listed, digests.length)}, ${plural(words.entries, papers)}`,
    source: digests[0]?.source.name ?? '',
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => problemText(problem, locale)),
  };
}

/** Says in one or two sentences how a corrected week differs. */
export function diffText(diff: DigestDiff | null, words: LibraryWords): string {
  if (!diff) return words.unchanged;
  const say = (template: string, ranks: number[]) =>
    ranks.length > 0 ? [phrase(template, { ranks: ranks.join(', ') })] : [];
  const what = [
    ...say(words.diffAdded, diff.added),
    ...say(words.diffRemoved, diff.removed),
    ...say(
      words.diffChanged,
      diff.changed.map(({ rank }) => rank),
    ),
    ...(diff.isFrameChanged ? [words.diffFrame] : []),
  ];
  return phrase(words.updates, { what: what.join(' ') });
}

function missingIn(entry: DigestEntry, words: LibraryWords): string[] {
  const { missing } = words;
  const has = (lang: Locale) => hasText(entry.summary[lang]) || hasText(entry.abstract[lang]);
  const languages = (['ko', 'en'] as const).filter((lang) => !has(lang));
  return [
    ...(languages.length === 2 ? [missing.text] : languages.map((lang) => missing[lang])),
    ...(entry.papers.length === 0 ? [missing.paper] : []),
  ];
}

function hasText(sentences: Sentences | null): boolean {
  return sentences !== null && sentences.length > 0;
}
