import type { Sentences } from '../digest/format';
import { type Word, wordsInEnglish, wordsInKorean } from './anchor-words';
import type { Quantity } from './quantity';
import { isFunctionWord } from './quotations';
import { readEnglishNumbers, readKoreanNumbers } from './read-numbers';
import { soundsOfHangul, soundsOfLatin } from './sounds';

/** What can be recognised in the translation of a sentence, by a name both languages share. */
export type Anchors = ReadonlySet<string>;

/**
 * Of an English sentence, the words that any of several Korean ones may stand for, each by the anchors
 * of these: one of them is enough.
 */
type Choices = readonly string[][];

/** A word by its anchors. */
interface Named {
  names: string[];
  isLight: boolean;
}

/** What one sentence holds. */
interface Found {
  /** counted only where both texts have them */
  shared: string[];
  /** counted always: a translation would have it too */
  telling: string[];
  /** of each word that is in the lexicon, its rows */
  words: Word[];
}

/**
 * A Latin word; a hyphen stays before a digit: GPT-4, but L and Mul. What is written on to a number
 * belongs to that: 3e-4, 1.8x, 70B.
 */
const LATIN = /(?<![A-Za-z\d.])[A-Za-z][A-Za-z\d_]*(?:[-.]\d\w*)*/g;
/** Written as no English word is: FoldMem, RLHF, GPT-4. */
const NAME_LIKE = /[a-z][A-Z]|^[A-Z]{2}|\d/;
const HANGUL = /[가-힣]{2,30}/g;
const NAME = 'name ';
const NUMBER = 'number ';
/** Fewer consonants match by chance too often. */
const LEAST_SOUNDS = 5;
/** Sentences longer than this were not written as one. */
const LONGEST = 2_000;

/**
 * Finds what connects sentences with their translations: numbers (47,000 is 4만 7천 is 47K), names,
 * names spelt in Hangul, and the words of a small lexicon. What a sentence has and the whole other
 * text lacks is an anchor too, named `lone…`: such a sentence was probably left out there.
 *
 * @returns anchors of each sentence; `light` are those that a translation often does without
 */
export function findAnchors(
  ko: Sentences,
  en: Sentences,
): { ko: Anchors[]; en: Anchors[]; choices: Choices[]; light: { ko: string[][]; en: string[][] } } {
  const korean = ko.map((sentence) => findKorean(sentence.slice(0, LONGEST)));
  const english = en.map((sentence) => findEnglish(sentence.slice(0, LONGEST)));
  const words = nameWords(korean, english);
  matchShares(korean, english);
  const inKorean = anchorsOf(korean);
  const inEnglish = anchorsOf(english);
  const toAnchors = (found: Found[], other: ReadonlySet<string>, named: string[][]) =>
    found.map(({ shared, telling }, index) => {
      const both = shared.filter((one) => other.has(one));
      const told = telling.flatMap((one) => nameTelling(one, other));
      return new Set([...both, ...told, ...(named[index] ?? [])]);
    });
  return {
    ko: toAnchors(
      korean,
      inEnglish,
      words.ko.map((named) => named.flatMap(({ names }) => names)),
    ),
    en: toAnchors(
      english,
      inKorean,
      words.en.map((named) => named.flatMap(({ names }) => names)),
    ),
    choices: words.en.map((named) =>
      named.flatMap(({ names, isLight }) => (names.length > 1 && !isLight ? [names] : [])),
    ),
    light: { ko: words.ko.map(lightOf), en: words.en.map(lightOf) },
  };
}

function anchorsOf(found: Found[]): Set<string> {
  return new Set(found.flatMap(({ shared, telling }) => [...shared, ...telling]));
}

/** Gives a share and its percentage one name (0.91 and 91%) where each text has only one of them. */
function matchShares(korean: Found[], english: Found[]): void {
  const inKorean = anchorsOf(korean);
  const inEnglish = anchorsOf(english);
  const isSame = (anchor: string, other: string) =>
    !inEnglish.has(anchor) && inEnglish.has(other) && !inKorean.has(other);
  const rename = (anchor: string) => {
    const value = Number(anchor.slice(NUMBER.length));
    if (!anchor.startsWith(NUMBER)) return anchor;
    const other = nameOf(value < 1 ? value * 100 : value / 100);
    return value < 100 && isSame(anchor, other) ? other : anchor;
  };
  for (const found of korean) found.telling = found.telling.map(rename);
}

/**
 * Names English words after the Korean ones they can translate: 낮추다 is in two rows, and a word of
 * either can translate it. So no word counts twice.
 */
function nameWords(korean: Found[], english: Found[]): { ko: Named[][]; en: Named[][] } {
  const namesOfRow = new Map<number, Set<string>>();
  for (const { rows } of korean.flatMap(({ words }) => words)) {
    for (const row of rows) {
      const names = namesOfRow.get(row) ?? new Set();
      namesOfRow.set(row, names.add(nameOfRows(rows)));
    }
  }
  const toNames = (rows: number[]) => rows.flatMap((row) => [...(namesOfRow.get(row) ?? [])]);
  const inEnglish = new Set(
    english.flatMap(({ words }) => words).flatMap(({ rows }) => toNames(rows)),
  );
  const nameWord = ({ rows, isLight }: Word, names: string[]): Named => {
    const lone = isLight ? [] : [`lone ${nameOfRows(rows)}`];
    return { names: names.length > 0 ? names : lone, isLight };
  };
  const nameKorean = (word: Word) =>
    nameWord(
      word,
      [nameOfRows(word.rows)].filter((name) => inEnglish.has(name)),
    );
  const nameEnglish = (word: Word) => nameWord(word, [...new Set(toNames(word.rows))]);
  return {
    ko: korean.map(({ words }) => words.map(nameKorean)),
    en: english.map(({ words }) => words.map(nameEnglish)),
  };
}

function nameOfRows(rows: number[]): string {
  return `word ${rows.join()}`;
}

/** Anchors of a sentence that it has only by light words. */
function lightOf(named: Named[]): string[] {
  const heavy = new Set(named.flatMap(({ names, isLight }) => (isLight ? [] : names)));
  return named
    .flatMap(({ names, isLight }) => (isLight ? names : []))
    .filter((name) => !heavy.has(name));
}

/** A name that the other language spells by its sound is found by that. */
function nameTelling(anchor: string, other: ReadonlySet<string>): string[] {
  if (other.has(anchor)) return [anchor];
  const isSpelt = anchor.startsWith(NAME) && other.has(soundOf(anchor.slice(NAME.length)));
  return isSpelt ? [] : [`lone ${anchor}`];
}

function soundOf(word: string): string {
  return `sound ${soundsOfLatin(word)}`;
}

function findKorean(sentence: string): Found {
  const sounds = [...sentence.matchAll(HANGUL)].flatMap(([word]) => soundsOfHangul(word));
  const latin = findNames(sentence);
  return toFound(readKoreanNumbers(sentence), sounds, latin, [], wordsInKorean(sentence));
}

function findEnglish(sentence: string): Found {
  const sounds = [...sentence.matchAll(/[A-Za-z]{4,30}/g)].map(([word]) => soundsOfLatin(word));
  const latin = findNames(sentence);
  const names = latin.filter((word) => NAME_LIKE.test(word));
  const others = latin.filter((word) => !NAME_LIKE.test(word));
  return toFound(readEnglishNumbers(sentence), sounds, names, others, wordsInEnglish(sentence));
}

function findNames(sentence: string): string[] {
  const words = [...sentence.matchAll(LATIN)].map(([word]) => word);
  return words.filter((word) => !isFunctionWord(word));
}

function toFound(
  read: Quantity[],
  sounds: string[],
  names: string[],
  others: string[],
  words: Word[],
): Found {
  // One is in too many sentences unseen.
  const numbers = read
    .map(({ values, weight }) => ({ value: values[0] ?? 1, weight }))
    .filter(({ value }) => value !== 1);
  // Digits of two places or more are left out only with what they count, so their lack tells.
  const isTelling = ({ value, weight }: { value: number; weight: Quantity['weight'] }) =>
    weight === 'firm' && (value >= 10 || !Number.isInteger(value));
  return {
    telling: [
      ...numbers.filter(isTelling).map(({ value }) => nameOf(value)),
      ...names.map((word) => `${NAME}${withoutPlural(word)}`),
    ],
    shared: [
      ...numbers.filter((one) => !isTelling(one)).map(({ value }) => nameOf(value)),
      ...others.map((word) => `${NAME}${withoutPlural(word)}`),
      ...sounds.filter((one) => one.length >= LEAST_SOUNDS).map((one) => `sound ${one}`),
    ],
    words,
  };
}

/** Rounded, since 1.2 times a million is not exact. */
function nameOf(number: number): string {
  return NUMBER + Number(number.toPrecision(9));
}

function withoutPlural(word: string): string {
  return word.toLowerCase().replace(/(?<=..)s$/, '');
}
