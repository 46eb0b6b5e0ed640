import type { PaperRef } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { phrase, plural } from '../../text/phrase';
import { type PageWords, pageWords } from '../pages.words';

/**
 * What is wrong with the active page: `posts` of X cannot be read, `rows` of a listing cannot be marked, or
 * the panel is hidden, covered or absent.
 */
export type TabTrouble = 'posts' | 'rows' | 'hidden' | 'covered' | 'absent';

/** What is known about the active tab. */
export interface TabState {
  /** whether the browser reveals its address */
  isSeen: boolean;
  isPdf: boolean;
  paper: PaperRef | null;
  trouble: TabTrouble | null;
  /** whether a digest has a paper of the tab */
  isKnown: boolean;
  /** how many known papers its list has */
  listed: number;
  /** whether every stored week was searched; in the first seconds some may be missing */
  isSettled: boolean;
}

/** A line on how the shown text relates to the active tab. */
export interface TabView {
  text: string;
  /** whether the tab's paper is known */
  isKnown: boolean;
  /** whether the popup shows the line too: no digest has the tab's paper, or something is wrong */
  isNews: boolean;
}

/** Says whether the tab's paper is known, and if not, why something else is shown. */
export function tabView(tab: TabState, locale: Locale): TabView {
  const { isKnown, trouble, paper } = tab;
  const isNews = trouble !== null || (!isKnown && paper !== null);
  return { text: textOf(tab, pageWords(locale).tab), isKnown, isNews };
}

function textOf(
  { isSeen, isPdf, paper, isKnown, trouble, listed, isSettled }: TabState,
  words: PageWords['tab'],
): string {
  if (!isSeen) return words.unseen;
  if (trouble) return words.trouble[trouble];
  if (isKnown) return isPdf ? words.pdf : words.known;
  if (listed > 0) return plural(words.listed, listed);
  if (paper === null) return words.nothing;
  const { id, other } = isSettled ? words.unknown : words.looking;
  return paper.scheme === 'arxiv' ? phrase(id, { id: paper.id }) : other;
}
