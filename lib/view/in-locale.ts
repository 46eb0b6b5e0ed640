import type { Locale } from '../settings/settings';
import type { PluralWords } from './phrase';

/** One sentence in both languages; English may have a form for one and another for more. */
interface Sentence {
  ko: string;
  en: PluralWords;
}

/** Sentences by name, in groups as deep as their view likes. */
export interface Sentences {
  [name: string]: Sentence | Sentences;
}

/** The same sentences in one language. */
export type InLocale<T> = T extends { ko: string; en: infer English }
  ? English extends string
    ? string
    : PluralWords
  : { [Name in keyof T]: InLocale<T[Name]> };

/** Reads all sentences of a file in one language. */
export function inLocale<T extends Sentences>(sentences: T, locale: Locale): InLocale<T> {
  const read = (one: Sentence | Sentences): unknown =>
    isSentence(one)
      ? one[locale]
      : Object.fromEntries(Object.entries(one).map(([name, value]) => [name, read(value)]));
  return read(sentences) as InLocale<T>; // the same names, each with its sentence of the locale
}

function isSentence(one: Sentence | Sentences): one is Sentence {
  return typeof one.ko === 'string';
}
