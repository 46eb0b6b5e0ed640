import type { Quantity } from '../align/quantity';
import { readEnglishNumbers, readKoreanNumbers } from '../align/read-numbers';
import type { Sentences } from '../digest/format';
import type { Locale } from './finding';

/** Cached by text: several rules need the same numbers, and reading them takes half of a check. */
const known: Record<Locale, WeakMap<Sentences, Quantity[][]>> = {
  ko: new WeakMap(),
  en: new WeakMap(),
};

/** Returns the numbers in each sentence of a text. */
export function numbersIn(sentences: Sentences, locale: Locale): readonly Quantity[][] {
  const read = locale === 'ko' ? readKoreanNumbers : readEnglishNumbers;
  const numbers = known[locale].get(sentences) ?? sentences.map(read);
  known[locale].set(sentences, numbers);
  return numbers;
}
