import { type Pair, pairSentences } from '../align/pair';
import type { Prose } from '../digest/format';
import type { Bilingual } from '../text/localized';
import type { Locale } from './finding';

/** A sentence and what stands beside it, or beside its clauses, in the other language. */
export type Quote = (locale: Locale, sentence: string) => Bilingual;

/** Longer texts take too long to align for a quote; the sentence is then quoted alone. */
const MOST_SENTENCES = 60;

/** Quotes of one text, whose languages are set against each other once, at the first quote. */
export function makeQuote(text: Prose): Quote {
  let pairs: Pair[] | null = null;
  return (locale, sentence) => {
    pairs ??= pairUp(text);
    const whole = pairs.find((one) => one[locale]?.includes(sentence));
    const beside = whole
      ? [whole]
      : pairs.filter((one) => one[locale] !== null && sentence.includes(one[locale]));
    const join = (lang: Locale) => beside.flatMap((one) => one[lang] ?? []).join(' ') || null;
    return { ko: join('ko'), en: join('en'), [locale]: sentence };
  };
}

function pairUp(text: Prose): Pair[] {
  const sentences = Math.max(text.ko?.length ?? 0, text.en?.length ?? 0);
  return sentences > MOST_SENTENCES ? [] : pairSentences(text);
}
