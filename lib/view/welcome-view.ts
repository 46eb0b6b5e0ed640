import type { PaperRecord } from '../lookup/paper-record';
import { paperAddress } from '../paper/address';
import type { Locale, Mode } from '../settings/settings';
import { KNOWN_SOURCES } from '../sources/known-sources';
import type { SyncScope } from '../sources/sync';
import { phrase } from '../text/phrase';
import { type BadgeView, badgeView } from './badge-view';
import { sourcesWords } from './library/sources.words';
import { type SourceRow, type SourcesNotice, sourcesNoticeText } from './library/sources-view';
import { WORDS } from './paper.words';
import { type PaperView, paperView, shortTitle } from './paper-view';
import { welcomeWords } from './welcome.words';
import { shortRankText } from './words';

/** The source that is offered first, because it has both languages. */
export const FIRST_SOURCE = KNOWN_SOURCES[0];
/** The same number of weeks as in the library's form at first. */
const NEWEST: SyncScope & { kind: 'newest' } = { kind: 'newest', weeks: 12 };
/** As many as fit beside the steps. */
const SHOWN_PAIRS = 1;

/** Input of the first step. */
export interface GetWeeksInput {
  /** row of the source; `null` until the sources have been read */
  row: SourceRow | null;
  notice: SourcesNotice | null;
  /** whether the browser is asking the reader to allow the source's host */
  isAsking: boolean;
  /** whether the browser was offline when the reader pressed the button */
  isOffline: boolean;
}

/** The first step: getting weeks, and the result. */
export interface GetWeeksView {
  /** the source, or the progress */
  text: string;
  kind: 'offer' | 'status' | 'refusal' | 'done';
  progress: SourceRow['progress'];
  button: { text: string; want: SyncScope | null; isBusy: boolean };
}

/** Prepares the first step. */
export function getWeeksView(input: GetWeeksInput, locale: Locale): GetWeeksView {
  const { row, isAsking } = input;
  const words = sourcesWords(locale);
  const progress = row?.progress ?? null;
  const isBusy = isAsking || progress !== null;
  const [text, want] = row?.canContinue
    ? [words.goOn, null]
    : row?.isAdded
      ? [words.fetchNow, null]
      : [phrase(words.fetchNewest, { count: NEWEST.weeks }), NEWEST];
  return { ...saidOf(input, locale), progress, button: { text, want, isBusy } };
}

function saidOf(input: GetWeeksInput, locale: Locale): Pick<GetWeeksView, 'text' | 'kind'> {
  const { row, notice, isAsking, isOffline } = input;
  const words = welcomeWords(locale);
  if (row?.progress) return { kind: 'status', text: row.progress.text };
  if (isOffline) return { kind: 'refusal', text: words.offline };
  if (isAsking) return { kind: 'status', text: words.asking };
  if (notice?.kind === 'denied') return { kind: 'status', text: words.refused };
  if (notice?.kind === 'failed') return { kind: 'refusal', text: notice.why[locale] };
  if (row?.why) return { kind: 'refusal', text: row.why };
  if (row?.notice) return { kind: 'status', text: row.notice };
  const came = notice && sourcesNoticeText(notice, locale);
  if (came) return { kind: 'done', text: `${came} ${words.fromNowOn}` };
  if (row?.isAdded) return { kind: 'done', text: row.facts.map(({ text }) => text).join(' · ') };
  const host = new URL(FIRST_SOURCE.home).hostname;
  return { kind: 'offer', text: phrase(words.from, { host }) };
}

/** One paper as shown by our three additions to other pages. */
export interface SampleView {
  /** as in arXiv's lists */
  arxivId: string;
  url: string;
  badge: BadgeView;
  /** text of the badge's tooltip */
  tip: { text: string; lang: Locale };
  chip: { title: { text: string; lang: Locale }; rankLine: string; view: PaperView };
  /** beginning of its text */
  card: PaperView;
}

/** Prepares an arXiv paper with one text; `null` if it has none. */
export function sampleView(
  record: PaperRecord,
  { mode, locale }: { mode: Mode; locale: Locale },
): SampleView | null {
  const [text] = record.texts;
  const words = WORDS[locale];
  const badge = badgeView(record, words, { mode, locale });
  const view = paperView(record, WORDS, locale);
  const [section] = view?.sections ?? [];
  const url = paperAddress(record.key);
  if (!text || !badge || !view || !section || !url) return null;
  const card = {
    ...view,
    links: [],
    sections: [{ ...section, pairs: section.pairs.slice(0, SHOWN_PAIRS) }],
  };
  const title = shortTitle(text.title, locale);
  const rankLine = shortRankText(words, 'rankChip', text.digest.week.start, text.rank);
  return {
    arxivId: record.key.slice('arxiv:'.length),
    url,
    badge,
    tip: badge.title,
    chip: { title, rankLine, view },
    card,
  };
}
