import { BROKEN_DATABASE, type MirrorHead, type WeekRecord } from '../../lookup/mirror-image';
import type { PaperRecord } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import type { Bilingual, LocalizedText } from '../../text/localized';
import { phrase } from '../../text/phrase';
import { weekText } from '../dates';
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
      text: string;
      /** the source, where several have this week */
      source: string | null;
      earlier: string | null;
      later: string | null;
      trends: readonly Bilingual[];
      rows: RowView[];
      /** papers of this tab, to go back to */
      thisTab: PaperKey[];
      /** known papers that the list in this tab has, in its order */
      listed: RowView[];
    };

/** Direction in which the reader turns from a week. */
export type Turn = 'earlier' | 'later';

/** Id of the part of the library page that a link from elsewhere opens. */
export type LibraryPart = 'add' | 'sources';

/** A row of the list of papers. */
export interface RowView {
  key: PaperKey;
  rank: number;
  title: Bilingual;
}

/** One thing that went wrong, such as a file that could not be read. */
export interface ErrorView {
  title: string | null;
  lines: string[];
  /** whether reading again may help */
  canRetry: boolean;
}

/**
 * Prepares one week. Where two sources have the same week, the one in the reader's languages comes first;
 * a title that the week lacks in one language is taken from another text of the paper.
 */
export function weekView(
  week: WeekRecord,
  papers: readonly PaperRecord[],
  head: MirrorHead,
  tab: { papers: PaperKey[]; listed: readonly PaperRecord[] },
  reading: Reading,
): PopupView {
  const { locale } = reading;
  const weeks = orderWeeks(head.weeks, reading);
  const ofWeek = weeks.filter(({ start }) => start === week.week.start);
  return {
    kind: 'week',
    id: week.id,
    text: weekText(week.week, locale),
    source: ofWeek.length > 1 ? sourceText(week, locale) : null,
    earlier: turnWeek(weeks, week.id, 'earlier'),
    later: turnWeek(weeks, week.id, 'later'),
    trends: week.trends,
    rows: papers.flatMap(({ key, texts }) => {
      const at = texts.findIndex(({ digest }) => digest.id === week.id);
      const text = texts[at];
      return text ? { key, rank: text.rank, title: titleOf(texts, at) } : [];
    }),
    thisTab: tab.papers,
    listed: tab.listed.flatMap(({ key, texts }) => {
      const at = chooseText(texts, reading);
      const text = texts[at];
      return text ? { key, rank: text.rank, title: titleOf(texts, at) } : [];
    }),
  };
}

/**
 * Finds the week before or after another.
 *
 * @param weeks - newest first
 * @returns its id; `null` when there is none
 */
export function turnWeek(
  weeks: readonly { id: string }[],
  from: string | null,
  to: Turn,
): string | null {
  const at = weeks.findIndex(({ id }) => id === from);
  return (at < 0 ? null : weeks[to === 'earlier' ? at + 1 : at - 1]?.id) ?? null;
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
  return failure ? [{ title: null, lines: [failure[locale]], canRetry: false }, ...files] : files;
}
