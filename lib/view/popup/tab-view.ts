import type { PaperRef } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { phrase, plural } from '../../text/phrase';
import { type PageWords, pageWords } from '../pages.words';

/**
 * What is wrong in the page in front: `posts` of X that cannot be read, `rows` of a listing that cannot be
 * marked, and a panel that is hidden, covered or not there.
 */
export type TabTrouble = 'posts' | 'rows' | 'hidden' | 'covered' | 'absent';

/** What is known of the tab in front. */
export interface TabState {
  /** whether the browser tells us its address */
  isSeen: boolean;
  isPdf: boolean;
  paper: PaperRef | null;
  trouble: TabTrouble | null;
  /** whether a digest has a paper of it */
  isKnown: boolean;
  /** how many known papers a list in it has */
  listed: number;
}

/** One line on how what is shown goes with the tab in front. */
export interface TabView {
  text: string;
  /** whether the paper of the tab is there */
  isKnown: boolean;
  /** whether the popup says it too: the tab shows a paper that no digest has, or something is wrong in it */
  isNews: boolean;
}

/** Says whether the tab's paper is known, and if not, why something else is shown. */
export function tabView(tab: TabState, locale: Locale): TabView {
  const { isKnown, trouble, paper } = tab;
  const isNews = trouble !== null || (!isKnown && paper !== null);
  return { text: textOf(tab, pageWords(locale).tab), isKnown, isNews };
}

function textOf(
  { isSeen, isPdf, paper, isKnown, trouble, listed }: TabState,
  words: PageWords['tab'],
): string {
  if (!isSeen) return words.unseen;
  if (trouble) return words.trouble[trouble];
  if (isKnown) return isPdf ? words.pdf : words.known;
  if (listed > 0) return plural(words.listed, listed);
  if (paper?.scheme === 'arxiv') return phrase(words.unknown, { id: paper.id });
  return paper ? words.unknownPaper : words.nothing;
}
