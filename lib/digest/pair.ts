import type { Bilingual, Sentences } from './format';

/** What stands side by side: one or more sentences of each language that say the same. */
export type Pair = Bilingual<string>;

/**
 * Sets the two languages of a text against each other.
 *
 * Sentence by sentence where the counts agree (bundled text is written that way), else the whole
 * paragraph against the whole paragraph: a wrong pair is worse than a long one.
 *
 * @returns pairs in reading order; one side is `null` where that language is missing
 */
export function pairSentences(text: Bilingual<Sentences>): Pair[] {
  const { ko, en } = text;
  if (!ko) return (en ?? []).map((sentence) => ({ ko: null, en: sentence }));
  if (!en) return ko.map((sentence) => ({ ko: sentence, en: null }));
  if (ko.length !== en.length) return [{ ko: ko.join(' '), en: en.join(' ') }];
  return ko.map((sentence, index) => ({ ko: sentence, en: en[index] ?? null }));
}
