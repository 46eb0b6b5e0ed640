import type { DigestHead, PaperRecord, PaperText } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { pageWords } from './page-words';
import { type PaperView, paperView } from './paper-view';
import { placingText, WORDS } from './words';

/** Where a digest is from, in short: whose text it is and the way it came. */
export function sourceText({ source, way }: DigestHead, locale: Locale): string {
  const how = pageWords(locale).origins[way];
  return source.name ? `${source.name} · ${how}` : how;
}

/**
 * Lays out one paper for our own pages, where there is room to say of the other texts which source
 * each is from; the one that is shown says so among its links.
 *
 * @returns `null` when its record has no such text
 */
export function ownPaperView(record: PaperRecord, at: number, locale: Locale): PaperView | null {
  const nameOf = ({ digest, rank }: PaperText) => {
    const placing = placingText(WORDS[locale], digest.week.start, rank, digest.size);
    return `${placing} · ${sourceText(digest, locale)}`;
  };
  return paperView(record, WORDS, locale, at, false, nameOf);
}
