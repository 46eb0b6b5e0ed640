import type { LocalizedText } from './localized';
import { type PluralWords, phrase, plural } from './phrase';

/** One sentence in both languages; English may have a form for one and another for more. */
export interface Sentence {
  ko: string;
  en: PluralWords;
}

/** The sentences of a `*.words.ts` file by name, in groups as deep as their view likes. */
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
export function inLocale<T extends Sentences>(
  sentences: T,
  locale: keyof LocalizedText,
): InLocale<T> {
  const read = (one: Sentence | Sentences): unknown =>
    isSentence(one)
      ? one[locale]
      : Object.fromEntries(Object.entries(one).map(([name, value]) => [name, read(value)]));
  return read(sentences) as InLocale<T>; // the same names, each with its sentence of the locale
}

function isSentence(one: Sentence | Sentences): one is Sentence {
  return typeof one.ko === 'string';
}

/**
 * A sentence in both languages, with values in its places.
 *
 * @param values - by place; a value that is itself in both languages is put in by language, and
 *   `count` chooses the English plural
 */
export function localize(
  { ko, en }: Sentence,
  values: Record<string, string | number | LocalizedText>,
): LocalizedText {
  return {
    ko: phrase(ko, inOne(values, 'ko')),
    en: plural(en, Number(values.count), inOne(values, 'en')),
  };
}

/** A word that a sentence quotes, in the quotation marks of each language. */
export function quoted(word: string): LocalizedText {
  return { ko: `‘${word}’`, en: `“${word}”` };
}

function inOne(
  values: Record<string, string | number | LocalizedText>,
  locale: keyof LocalizedText,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? value[locale]
        : isAmount(name)
          ? value.toLocaleString(locale)
          : value,
    ]),
  );
}

/** Amounts are grouped by thousands; other numbers are names: a year, a rank, an HTTP status. */
function isAmount(name: string): boolean {
  return name === 'count' || name === 'most';
}
