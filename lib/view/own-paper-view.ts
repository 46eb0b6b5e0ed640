import type { DigestHead, PaperRecord, PaperText } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { pageWords } from './pages.words';
import { WORDS } from './paper.words';
import { type PaperView, paperView } from './paper-view';
import { rankText } from './words';

/** Says in short where a digest is from: its source, and how it got into the library. */
export function sourceText({ source, way }: DigestHead, locale: Locale): string {
  const how = pageWords(locale).origins[way];
  return source.name ? `${source.name} · ${how}` : how;
}

/**
 * Prepares one paper for our own pages, which have room to name the source of the paper's other texts.
 * The shown text names its source among its links.
 *
 * @returns `null` when the record has no text at `at`
 */
export function ownPaperView(record: PaperRecord, at: number, locale: Locale): PaperView | null {
  const nameOf = ({ digest, rank }: PaperText) => {
    const rankLine = rankText(WORDS[locale], digest.week.start, rank, digest.size);
    return `${rankLine} · ${sourceText(digest, locale)}`;
  };
  return paperView(record, WORDS, locale, at, false, nameOf);
}
