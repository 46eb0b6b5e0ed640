import type { PaperRecord } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { chooseText, type Reading } from './languages';
import type { Words } from './paper.words';
import { shortTitle, titleOf } from './paper-view';
import { fill, shortRankText } from './words';

/** The badge of a paper in a list: a button without room for the title. */
export interface BadgeView {
  text: string;
  title: { text: string; lang: Locale };
  /** accessible name of the button: title, visible text, effect of a press */
  label: string;
}

/** Prepares the badge for the text that it opens; `null` when the paper has no text. */
export function badgeView(
  { texts }: PaperRecord,
  words: Words,
  reading: Reading,
): BadgeView | null {
  const at = chooseText(texts, reading);
  const text = texts[at];
  if (!text) return null;
  const { digest, rank } = text;
  const title = shortTitle(titleOf(texts, at), reading.locale);
  const shown = shortRankText(words, 'rankShort', digest.week.start, rank);
  return { text: shown, title, label: fill(words.badge, { title: title.text, text: shown }) };
}
