import type { Bilingual } from './format';

export type Language = keyof Bilingual;

const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/g;
const LATIN = /[A-Za-z\u00c0-\u024f]/g;
const LETTER = /\p{L}/gu;
/** One syllable block weighs about as much as these letters of a Latin word. */
const LETTERS_A_SYLLABLE = 2.5;
/** A Korean paragraph about English names still has this share; an English one quoting Korean has less. */
const KOREAN_SHARE = 0.25;

const FORMULA = /\$\$?[^$]*\$\$?/g;

/**
 * Whether a text is Korean or English, told by its letters; those of formulas between dollars do not count.
 *
 * @returns `null` when it has no letters, or most are of another script
 */
export function languageOf(text: string): Language | null {
  const words = text.replace(FORMULA, ' ');
  const hangul = countOf(words, HANGUL) * LETTERS_A_SYLLABLE;
  const latin = countOf(words, LATIN);
  const others = countOf(words, LETTER) - hangul / LETTERS_A_SYLLABLE - latin;
  if (hangul + latin === 0 || others > hangul / LETTERS_A_SYLLABLE + latin) return null;
  return hangul / (hangul + latin) >= KOREAN_SHARE ? 'ko' : 'en';
}

export function hasHangul(text: string): boolean {
  return text.search(HANGUL) >= 0;
}

/** Are there enough letters, and most of a script that is neither Hangul nor Latin? */
export function isOfAnotherScript(text: string): boolean {
  return countOf(text, LETTER) >= 40 && languageOf(text) === null;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
