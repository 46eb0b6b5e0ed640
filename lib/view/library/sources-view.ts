import { type FeedState, isStale } from '../../feed/feed-state';
import type { Locale } from '../../settings/settings';
import { KNOWN_SOURCES } from '../../sources/known-sources';
import { isDue, pastMs } from '../../sources/schedule';
import { type JobState, waitMs } from '../../sources/sync';
import type { LocalizedText, Problem } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { dayText, momentText, whenText } from '../when';
import { type SourcesWords, sourcesWords } from './sources.words';

/** Most problems to show; nobody reads more. */
const MOST_PROBLEMS = 10;

type Kind = 'feed' | 'forum' | 'upstream';

/** A source that the reader added, with the state of its fetching. */
export interface SourceInput {
  id: string;
  name: string;
  url: string;
  tried: {
    wellAtMs: number | null;
    failure: LocalizedText | null;
    nextAtMs: number;
    isBegun: boolean;
  };
  state:
    | { kind: 'feed'; feed: FeedState | null }
    | { kind: 'forum' | 'upstream'; job: (JobState & { problems: Problem[] }) | null };
}

/** Everything the list of sources is made from. */
export interface SourcesInput {
  sources: readonly SourceInput[];
  /** how many weeks came from each, by id */
  counts: ReadonlyMap<string, number>;
  progress: Readonly<Record<string, { done: number; total: number | null }>>;
  /** why what was fetched could not be kept, by id */
  failures: Readonly<Record<string, LocalizedText>>;
  /** what is still to be fetched, by id; the first is being fetched */
  asks: Readonly<Record<string, { waiting: readonly unknown[] }>>;
  /** ids of sources that the reader used on this page: their progress is announced */
  asked: ReadonlySet<string>;
  /** sources that were just removed, with their number of weeks, by id */
  removed: ReadonlyMap<string, { source: SourceInput | null; count: number }>;
  nowMs: number;
}

/** A statement about a source. One that tells a moment also has its exact time, for a tooltip. */
export interface SourceFact {
  text: string;
  exact: string | null;
}

/** A row of the list of sources; built-in sources have one before they are added. */
export interface SourceRow {
  id: string;
  kind: Kind;
  name: string;
  kindText: string;
  url: string;
  /** whether the reader added it */
  isAdded: boolean;
  facts: SourceFact[];
  /** worth knowing but not an error: a feed is overdue, the reader stopped fetching */
  notice: string | null;
  /** why it failed */
  why: string | null;
  /** whether to announce it, because the reader asked for it on this page */
  isAlert: boolean;
  problems: string[];
  /** while it is being fetched */
  progress: { done: number; total: number | null; text: string; label: string } | null;
  /** whether a job is paused and can be resumed */
  canContinue: boolean;
  /** shown in the row's place after it was removed, beside "Undo" */
  removed: string | null;
}

/** What the list of sources did last, for one sentence. */
export type SourcesNotice =
  /** `count` weeks more than before */
  | { kind: 'came'; name: string; count: number }
  /** shown in the row's place, announced here */
  | { kind: 'removed'; name: string; count: number }
  | { kind: 'brought-back'; name: string }
  | { kind: 'known'; name: string }
  /** the feed was added before, with a different key */
  | { kind: 'other-key'; name: string }
  | { kind: 'denied'; host: string }
  | { kind: 'failed'; why: LocalizedText };

/** Says in one sentence what was done last. */
export function sourcesNoticeText(notice: SourcesNotice, locale: Locale): string {
  const words = sourcesWords(locale);
  switch (notice.kind) {
    case 'came':
      return notice.count > 0
        ? plural(words.came, notice.count, { ...notice })
        : phrase(words.nothingNew, { ...notice });
    case 'removed':
      return removedText(notice, words);
    case 'brought-back':
      return phrase(words.broughtBack, { ...notice });
    case 'known':
      return phrase(words.known, { ...notice });
    case 'other-key':
      return phrase(words.otherKey, { ...notice });
    case 'denied':
      return phrase(words.denied, { ...notice });
    case 'failed':
      return notice.why[locale];
  }
}

/** Prepares the rows: the built-in sources, then the feeds by name. */
export function sourceRows(input: SourcesInput, locale: Locale): SourceRow[] {
  const words = sourcesWords(locale);
  const isHere = new Set(input.sources.map(({ id }) => id));
  const removed = [...input.removed.values()].flatMap(({ source }) =>
    source && !isHere.has(source.id) ? [removedRow(source, input, words, locale)] : [],
  );
  const rows = [...removed, ...input.sources.map((source) => rowOf(source, input, words, locale))];
  const builtIn = KNOWN_SOURCES.map(
    (known) => rows.find(({ id }) => id === known.id) ?? offer(known, words),
  );
  const known = new Set<string>(KNOWN_SOURCES.map(({ id }) => id));
  const others = rows.filter(({ id }) => !known.has(id));
  const byPlace = (one: SourceRow, other: SourceRow) =>
    one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
  return [...builtIn, ...others.sort(byPlace)];
}

function offer(known: (typeof KNOWN_SOURCES)[number], words: SourcesWords): SourceRow {
  const { id, kind, name, home } = known;
  return {
    id,
    kind,
    name,
    kindText: words.kinds[kind],
    url: home,
    isAdded: false,
    facts: [],
    notice: null,
    why: null,
    isAlert: false,
    problems: [],
    progress: null,
    canContinue: false,
    removed: null,
  };
}

/** As it was, so that nothing below it moves, but for what was wrong with it. */
function removedRow(
  source: SourceInput,
  input: SourcesInput,
  words: SourcesWords,
  locale: Locale,
): SourceRow {
  const { id, name } = source;
  const count = input.removed.get(id)?.count ?? 0;
  return {
    ...rowOf(source, input, words, locale),
    facts: [{ text: plural(words.weeks, count), exact: null }],
    notice: null,
    why: null,
    problems: [],
    progress: null,
    canContinue: false,
    removed: removedText({ name, count }, words),
  };
}

function rowOf(
  source: SourceInput,
  input: SourcesInput,
  words: SourcesWords,
  locale: Locale,
): SourceRow {
  const { id, name, url, state, tried } = source;
  const job = state.kind === 'feed' ? null : state.job;
  const progress = progressOf(source, input, words, locale);
  const isStopped = job?.state === 'paused' && job.failures === 0;
  const why = progress
    ? null
    : (input.failures[id] ?? (isStopped ? null : (job?.why ?? tried.failure)));
  return {
    id,
    name,
    url,
    kind: state.kind,
    kindText: words.kinds[state.kind],
    isAdded: true,
    facts: factsOf(source, input, words, locale),
    notice: progress
      ? nextText(source, input, words)
      : (isStopped && job.why?.[locale]) || staleText(source, input.nowMs, words, locale),
    why: why?.[locale] ?? null,
    isAlert: input.asked.has(id),
    problems: [
      ...new Set((job?.problems ?? []).map(({ where, what }) => say(where, what, locale))),
    ].slice(0, MOST_PROBLEMS),
    progress,
    canContinue: job?.state === 'paused',
    removed: null,
  };
}

function say(where: LocalizedText, what: LocalizedText, locale: Locale): string {
  return `${where[locale]}: ${what[locale]}`;
}

function factsOf(
  { id, state, tried }: SourceInput,
  { counts, nowMs }: SourcesInput,
  words: SourcesWords,
  locale: Locale,
): SourceFact[] {
  const { nextAtMs, isBegun } = tried;
  const wellMs = pastMs(tried.wellAtMs, nowMs);
  // A time that a wrong clock wrote is due now.
  const nextMs = isDue(nextAtMs, nowMs) ? nowMs : nextAtMs;
  // A paused job continues when the reader presses the button.
  const isResting = state.kind !== 'feed' && state.job?.state === 'paused';
  const when = (template: string, ms: number, nearby: string) => ({
    text: phrase(template, { when: whenText(ms, nowMs, locale, nearby) }),
    exact: momentText(ms, locale),
  });
  const plain = (text: string) => ({ text, exact: null });
  return [
    plain(plural(words.weeks, counts.get(id) ?? 0)),
    ...(wellMs === null ? [] : [when(words.lastWell, wellMs, words.justNow)]),
    ...(isBegun || isResting ? [] : [when(words.next, nextMs, words.soon)]),
    ...(state.kind === 'feed' && state.feed ? [plain(signatureText(state.feed, words))] : []),
  ];
}

function removedText(
  { name, count }: { name: string; count: number },
  words: SourcesWords,
): string {
  return count > 0 ? plural(words.removedWith, count, { name }) : phrase(words.removed, { name });
}

function signatureText({ isSigned, publicKey }: FeedState, { signatures }: SourcesWords): string {
  if (!isSigned) return signatures.none;
  return publicKey ? signatures.checked : signatures.unchecked;
}

/** What was asked for while something else is being fetched is not forgotten. */
function nextText({ id }: SourceInput, { asks }: SourcesInput, words: SourcesWords): string | null {
  return (asks[id]?.waiting.length ?? 0) > 1 ? words.goesOn : null;
}

function staleText(
  { state }: SourceInput,
  nowMs: number,
  words: SourcesWords,
  locale: Locale,
): string | null {
  if (state.kind !== 'feed' || !state.feed || !isStale(state.feed, nowMs)) return null;
  return phrase(words.stale, { when: dayText(Date.parse(state.feed.expires), locale) });
}

function progressOf(
  { id, name, state, tried }: SourceInput,
  { progress, failures, asks, nowMs }: SourcesInput,
  words: SourcesWords,
  locale: Locale,
): SourceRow['progress'] {
  const label = phrase(words.fetching, { name });
  const told = progress[id];
  if (told) {
    const { done, total } = told;
    const text = total === null ? words.fetchingSome : phrase(words.fetchingOf, { done, total });
    return { done, total, text, label };
  }
  // Begun, but nothing told: it waits for its time, or the worker ended and will take it up again.
  const isAsked = (asks[id]?.waiting.length ?? 0) > 0;
  if (!(tried.isBegun || isAsked) || failures[id]) return null;
  const leftMs = state.kind === 'feed' || !state.job ? 0 : waitMs(state.job, nowMs);
  const when = () => whenText(nowMs + leftMs, nowMs, locale, words.soon);
  const text = leftMs > 0 ? phrase(words.waiting, { when: when() }) : words.fetchingSome;
  return { done: 0, total: null, text, label };
}
