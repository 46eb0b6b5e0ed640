import { BROKEN_DATABASE, type MirrorHead, type WeekRecord } from '../../lookup/mirror-image';
import type { PaperRecord, PaperText } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import type { Bilingual, LocalizedText } from '../../text/localized';
import { phrase } from '../../text/phrase';
import { groupByMonday } from '../calendar/calendar-view';
import { daysBetween, mondayOf } from '../calendar/mondays';
import { shortWeekText, weekText } from '../dates';
import { chooseText, orderWeeks, type Reading } from '../languages';
import { ownPaperView, sourceText } from '../own-paper-view';
import type { PageWords } from '../pages.words';
import { type PaperView, titleOf } from '../paper-view';

/** What the popup shows below its bar. */
export type PopupView =
  | { kind: 'loading' }
  | { kind: 'empty'; failure: string | null }
  | { kind: 'paper'; key: PaperKey; paper: PaperView; isThisTab: boolean }
  | {
      kind: 'week';
      id: string;
      /** in few characters: `10월 7일–13일` */
      text: string;
      /** the same with its year */
      longText: string;
      /** if several sources have this week: all of them, including this one */
      sources: SourceChoice[];
      earlier: string | null;
      later: string | null;
      trends: readonly Bilingual[];
      rows: RowView[];
      /** its papers that the active tab is about */
      thisTab: PaperKey[];
      /** age of the newest week in days, if newer weeks are overdue */
      staleDays: number | null;
      /** known papers that the list in this tab has, in its order */
      listed: RowView[];
    };

/** Direction in which the reader turns from a week. */
export type Turn = 'earlier' | 'later';

/** Id of the part of the library page that a link from elsewhere opens. */
export type LibraryPart = 'add' | 'sources';

/** One of several sources of a week. */
export interface SourceChoice {
  /** id of its week */
  id: string;
  name: string;
  isShown: boolean;
}

/** A row of the list of papers. */
export interface RowView {
  key: PaperKey;
  rank: number;
  title: Bilingual;
  /** beginning of its text, if the week is short enough to show it */
  lead: Bilingual | null;
}

/** Weeks of at most this many papers show the beginning of each text. */
const FEW_PAPERS = 4;
/** The newest week is old when more than this many days have passed since it began. */
const STALE_DAYS = 14;

/** One thing that went wrong, such as a file that could not be read. */
export interface ErrorView {
  title: string | null;
  lines: string[];
  /** whether reading again may help */
  canRetry: boolean;
}

/** Input of the view of a week. */
export interface WeekInput {
  week: WeekRecord;
  papers: readonly PaperRecord[];
  /** all weeks there are */
  head: MirrorHead;
  /** the weeks of its Monday, including this one, in the order in which they are listed */
  ofMonday: readonly WeekRecord[];
  tab: TabPapers;
  /** ISO */
  today: string;
  reading: Reading;
}

/** The papers of the active tab. */
export interface TabPapers {
  /** papers that it is about */
  papers: readonly PaperKey[];
  /** papers that it lists */
  listed: readonly PaperRecord[];
}

/**
 * Prepares one week. Where two sources have the same week, the one in the reader's languages comes first;
 * a title that the week lacks in one language is taken from another text of the paper.
 */
export function weekView(input: WeekInput): Extract<PopupView, { kind: 'week' }> {
  const { week, papers, head, tab, today, reading } = input;
  const { locale } = reading;
  const weeks = orderWeeks(head.weeks, reading);
  const rows = papers.flatMap(({ key, texts }) => {
    const at = texts.findIndex(({ digest }) => digest.id === week.id);
    return rowView(key, texts, at);
  });
  const newest = weeks[0];
  const age = newest ? daysBetween(mondayOf(newest.start), today) : 0;
  return {
    kind: 'week',
    id: week.id,
    text: shortWeekText(week.week, locale, today),
    longText: weekText(week.week, locale),
    sources: sourceChoices(input),
    earlier: turnWeek(weeks, week.id, 'earlier'),
    later: turnWeek(weeks, week.id, 'later'),
    trends: week.trends,
    rows: rows.length > FEW_PAPERS ? rows.map((row) => ({ ...row, lead: null })) : rows,
    thisTab: tab.papers.filter((key) => rows.some((row) => row.key === key)),
    staleDays: age > STALE_DAYS ? age : null,
    listed: tab.listed.flatMap(({ key, texts }) => {
      const row = rowView(key, texts, chooseText(texts, reading));
      return row.map((one) => ({ ...one, lead: null }));
    }),
  };
}

/** Makes the row of a paper in a list; empty if there is no such text. */
export function rowView(key: PaperKey, texts: readonly PaperText[], at: number): RowView[] {
  const text = texts[at];
  if (!text) return [];
  const pairs = text.sections[0]?.pairs ?? [];
  const lead = (lang: Locale) =>
    pairs
      .map((pair) => pair[lang] ?? '')
      .join(' ')
      .trim() || null;
  return [
    { key, rank: text.rank, title: titleOf(texts, at), lead: { ko: lead('ko'), en: lead('en') } },
  ];
}

function sourceChoices({ week, ofMonday, reading }: WeekInput): SourceChoice[] {
  if (ofMonday.length < 2) return [];
  return ofMonday.map((one) => ({
    id: one.id,
    name: sourceText(one, reading.locale),
    isShown: one.id === week.id,
  }));
}

/** Returns the ids of the weeks that share a week's Monday, in the given order. */
export function idsOfMonday(weeks: readonly { id: string; start: string }[], id: string): string[] {
  const groups = [...groupByMonday(weeks, ({ start }) => start).values()];
  const group = groups.find((one) => one.some((week) => week.id === id)) ?? [];
  return group.map((week) => week.id);
}

/**
 * Finds the week before or after another; of several with the same Monday, the first.
 *
 * @param weeks - newest first
 * @returns its id; `null` when there is none
 */
export function turnWeek(
  weeks: readonly { id: string; start: string }[],
  from: string | null,
  to: Turn,
): string | null {
  const groups = [...groupByMonday(weeks, ({ start }) => start).values()];
  const at = groups.findIndex((group) => group.some(({ id }) => id === from));
  return (at < 0 ? null : groups[to === 'earlier' ? at + 1 : at - 1]?.[0]?.id) ?? null;
}

/** Prepares one paper; `null` when its record has no text at `at`. */
export function popupPaperView(
  record: PaperRecord,
  at: number,
  isThisTab: boolean,
  locale: Locale,
): PopupView | null {
  const paper = ownPaperView(record, at, locale);
  return paper && { kind: 'paper', key: record.key, paper, isThisTab };
}

/** What could not be read for the popup or the library. */
export interface ErrorInput {
  broken: MirrorHead['broken'];
  failure: LocalizedText | null;
  /** whether no stored week could be read, so that only the bundled weeks are shown */
  isStorageUnread?: boolean;
}

/** Prepares what went wrong for showing, in the reader's language. */
export function errorViews(
  { broken, failure, isStorageUnread = false }: ErrorInput,
  words: PageWords,
  locale: Locale,
): ErrorView[] {
  const files = broken.map(({ name, problems }) => ({
    title: name === BROKEN_DATABASE ? words.brokenStore : phrase(words.broken, { name }),
    lines: problems.slice(0, 5).map(({ where, what }) => `${where[locale]}: ${what[locale]}`),
    canRetry: false,
  }));
  if (isStorageUnread) {
    const lines = failure ? [failure[locale]] : [];
    return [{ title: words.storageUnread, lines, canRetry: true }, ...files];
  }
  return failure ? [{ title: null, lines: [failure[locale]], canRetry: true }, ...files] : files;
}
