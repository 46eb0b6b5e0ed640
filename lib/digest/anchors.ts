import { rowsInEnglish, rowsInKorean } from './anchor-words';
import { type Quantity, readEnglishNumbers, readKoreanNumbers } from './check/read-numbers';
import type { Sentences } from './format';
import { soundsOfHangul, soundsOfLatin } from './sounds';

/** What may be found again in a sentence's translation, each under a name both languages share. */
export type Anchors = ReadonlySet<string>;

/** What one sentence holds. */
interface Found {
  anchors: string[];
  /** digits of two places or more: they are left out only with what they count, so their lack tells */
  firm: ReadonlySet<string>;
}

/** A Latin word; a hyphen stays before a digit: GPT-4, but L and Mul. */
const LATIN = /[A-Za-z][A-Za-z\d_]*(?:[-.]\d\w*)*/g;
const HANGUL = /[가-힣]{2,30}/g;
/** Fewer consonants are met by chance too often. */
const LEAST_SOUNDS = 5;
/** No sentence is longer that was written as one. */
const LONGEST = 2_000;

/**
 * Finds what ties sentences to their translations: numbers (47,000 is 4만 7천 is 47K), Latin words,
 * names spelt in Hangul, and words of the field.
 *
 * @returns for each sentence what both texts have, and the numbers in digits that only one has; the
 * rest cannot tell which belong together
 */
export function findAnchors(ko: Sentences, en: Sentences): { ko: Anchors[]; en: Anchors[] } {
  const korean = ko.map((sentence) => findKorean(sentence.slice(0, LONGEST)));
  const english = en.map((sentence) => findEnglish(sentence.slice(0, LONGEST)));
  const inKorean = new Set(korean.flatMap(({ anchors }) => anchors));
  const inEnglish = new Set(english.flatMap(({ anchors }) => anchors));
  const keep = ({ anchors, firm }: Found) =>
    new Set(anchors.filter((one) => firm.has(one) || (inKorean.has(one) && inEnglish.has(one))));
  return { ko: korean.map(keep), en: english.map(keep) };
}

function findKorean(sentence: string): Found {
  const words = rowsInKorean(sentence).map((row) => `word ${row}`);
  const sounds = [...sentence.matchAll(HANGUL)].flatMap(([word]) => soundsOfHangul(word));
  return toFound(sentence, readKoreanNumbers(sentence), sounds, words);
}

function findEnglish(sentence: string): Found {
  const words = rowsInEnglish(sentence).map((row) => `word ${row}`);
  const sounds = [...sentence.matchAll(/[A-Za-z]{4,30}/g)].map(([word]) => soundsOfLatin(word));
  return toFound(sentence, readEnglishNumbers(sentence), sounds, words);
}

function toFound(sentence: string, read: Quantity[], sounds: string[], words: string[]): Found {
  const numbers = read.map(({ values, weight }) => ({ value: values[0] ?? 1, weight }));
  const isTelling = ({ value, weight }: { value: number; weight: Quantity['weight'] }) =>
    weight === 'firm' && (value >= 10 || !Number.isInteger(value));
  const anchors = [
    // One is in too many sentences unseen.
    ...numbers.filter(({ value }) => value !== 1).map(({ value }) => nameOf(value)),
    ...[...sentence.matchAll(LATIN)].map(([word]) => `name ${singularOf(word)}`),
    ...sounds.filter((one) => one.length >= LEAST_SOUNDS).map((one) => `sound ${one}`),
    ...words,
  ];
  return { anchors, firm: new Set(numbers.filter(isTelling).map(({ value }) => nameOf(value))) };
}

/** Rounded, since 1.2 times a million is not exact. */
function nameOf(number: number): string {
  return `number ${Number(number.toPrecision(9))}`;
}

function singularOf(word: string): string {
  return word.toLowerCase().replace(/(?<=..)s$/, '');
}
