import type { Locale } from '../../settings/settings';
import { phrase } from '../../text/phrase';
import { inLocale } from '../../text/sentences';
import { NEWS_WORDS } from './news.words';

/** The line that shows the news of an update. */
export interface NewsView {
  title: string;
  text: string;
  /** label of the button that dismisses it */
  dismiss: string;
}

/**
 * Prepares the news of the newest version whose news the reader has not seen.
 *
 * @param seen - the last version whose news was seen; `null` if none is stored, as before the first one
 * @param current - the running version
 * @returns `null` if there is no news
 */
export function newsView(seen: string | null, current: string, locale: Locale): NewsView | null {
  if (seen === null) return null;
  const words = inLocale(NEWS_WORDS, locale);
  const [newest] = Object.entries(words.versions)
    .filter(([version]) => isLater(version, seen) && !isLater(version, current))
    .toSorted(([one], [other]) => (isLater(one, other) ? -1 : 1));
  if (!newest) return null;
  const [version, text] = newest;
  return { title: phrase(words.title, { version }), text, dismiss: words.dismiss };
}

/** Whether a version such as `0.10.0` comes after another; browsers allow one to four numbers. */
function isLater(version: string, other: string): boolean {
  const numbers = (text: string) => text.split('.').map(Number);
  const [ours, others] = [numbers(version), numbers(other)];
  const at = [0, 1, 2, 3].find((part) => (ours[part] ?? 0) !== (others[part] ?? 0));
  return at !== undefined && (ours[at] ?? 0) > (others[at] ?? 0);
}
