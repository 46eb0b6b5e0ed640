import type { Bilingual } from './localized';

/** A language that texts are shown in. */
export type Language = keyof Bilingual;

const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/g;
const LATIN = /[A-Za-z\u00c0-\u024f]/g;
const LETTER = /\p{L}/gu;
/** One sign of these says as much as several letters, as Hangul does. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Of formulas as often as of words. */
const GREEK = /\p{Script=Greek}/gu;
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
  const dense = countOf(words, DENSE);
  const rest = countOf(words, LETTER) - hangul / LETTERS_A_SYLLABLE - latin - dense;
  const others = rest + dense * LETTERS_A_SYLLABLE;
  if (hangul + latin === 0 || others > hangul + latin) return null;
  return hangul / (hangul + latin) >= KOREAN_SHARE ? 'ko' : 'en';
}

/** Whether a text has any Hangul. */
export function hasHangul(text: string): boolean {
  return text.search(HANGUL) >= 0;
}

/** Are there words, and most of a script that is neither Hangul nor Latin? A few Greek letters are signs. */
export function isOfAnotherScript(text: string): boolean {
  if (languageOf(text) !== null) return false;
  const letters = countOf(text.replace(FORMULA, ' '), LETTER);
  return letters >= 40 || letters - countOf(text, GREEK) >= 2;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
