import type { Sentences } from '../digest/format';
import type { Bilingual } from '../text/localized';
import { type Anchors, findAnchors } from './anchors';
import { isFunctionWord, setQuotationsAside } from './quotations';

/** Sentences of each language that say the same, by index; `to` is the first that does not. */
export interface Link {
  ko: Range;
  en: Range;
}

/** Indexes of sentences, `to` not among them. */
type Range = readonly [from: number, to: number];

/** What the score of a link is made from. Anchors go by number: they are compared again and again. */
export interface Measured {
  ko: Side;
  en: Side;
}

interface Side {
  size: number;
  lengths: Float64Array;
  /** number of content words of each sentence */
  words: number[];
  /** of each sentence */
  anchors: number[][];
  /** words of each sentence for which one of several anchors is enough */
  choices: number[][][];
  /** anchors of each sentence that its translation often lacks */
  light: number[][];
  /** for each anchor, the share of sentences that have it */
  shares: Float64Array;
  /** for each anchor, how often a sentence lacks what its translation has */
  misses: Float64Array;
  breaks: ReadonlySet<number>;
  /** cached results for a range, by `keyOf` */
  united: Map<number, ReadonlySet<number>>;
  choosing: Map<number, Choosing>;
  lacking: Map<number, number>;
  /** cached results for a number of sentences */
  odds: Odds[];
}

/** Words of a range that any one of several anchors satisfies, and anchors that need not be there. */
interface Choosing {
  choices: readonly number[][];
  /** all of these and the light ones */
  chosen: ReadonlySet<number>;
}

/** For each anchor, of a random choice of sentences of one side. */
interface Odds {
  /** that at least one of them has it */
  chances: Float64Array;
  /** weight of the case that none has it, as a logarithm */
  lacks: Float64Array;
}

/** A syllable block carries as much as this many Latin letters: measured on 430 translated sentences. */
const LETTERS_A_SYLLABLE = 2.5;
/** Polite endings carry nothing; counted, they make short sentences a third too long. */
const POLITE_END = /(?:습니다|니다|[가-힣]요|죠)[^가-힣]*$/;
/** Variance of the log ratio of lengths: of translations, what a letter adds, of any two sentences. */
const VARIANCE = { translated: 0.015, short: 1, unrelated: 0.3 };
/**
 * How often a sentence lacks what its translation has. English says much that Korean leaves unsaid;
 * `lone` is what the whole other text lacks, which has other reasons as well.
 */
const MISSES: Record<string, { inEnglish: number; inKorean: number }> = {
  number: { inEnglish: 0.08, inKorean: 0.08 },
  name: { inEnglish: 0.12, inKorean: 0.12 },
  sound: { inEnglish: 0.3, inKorean: 0.3 },
  word: { inEnglish: 0.12, inKorean: 0.15 },
  quotation: { inEnglish: 0.03, inKorean: 0.03 },
  'lone number': { inEnglish: 0.05, inKorean: 0.05 },
  'lone word': { inEnglish: 0.4, inKorean: 0.5 },
  'lone name': { inEnglish: 0.1, inKorean: 0.2 },
};
/**
 * The penalty for a sentence that shares nothing with what it is linked with, per content word, and
 * its maximum. This held for 3 of 95 translated sentences of two words, 6 of 655 longer ones, and 80
 * of 91 left-out sentences compared with their neighbours.
 */
const NOTHING_SHARED = { aWord: Math.log(0.35), most: Math.log(0.05) };
/** Adds so many sentences to every text: in a short text an anchor is less rare than it seems. */
const EVERY_TEXT = { sentences: 4, having: 0.4 };
/** Anchors of one sentence occur together, so each counts for less than one alone. */
const ANCHOR_SHARE = 0.8;
/** Most sentences of a link, in both languages together, that is no block. */
const SMALL = 3;
/** More than any index of a sentence; its cube is still a safe integer. */
const KEYS = 100_000;

/** Collects from both texts what their links are judged by. */
export function measure(
  ko: Sentences,
  en: Sentences,
  breaks: Bilingual<readonly number[]>,
): Measured {
  const plain = setQuotationsAside(ko, en);
  const anchors = findAnchors(plain.ko, plain.en);
  const numbers = new Map<string, number>();
  const numberOf = (anchor: string) => {
    const known = numbers.get(anchor) ?? numbers.size;
    numbers.set(anchor, known);
    return known;
  };
  const number = (found: Anchors, quotations: readonly string[] = []) =>
    [...found, ...quotations].map(numberOf);
  const inKorean = anchors.ko.map((found, at) => number(found, plain.quotations.ko[at]));
  const inEnglish = anchors.en.map((found, at) => number(found, plain.quotations.en[at]));
  const choices = anchors.choices.map((words) => words.map((names) => names.map(numberOf)));
  const lightKorean = anchors.light.ko.map((names) => names.map(numberOf));
  const lightEnglish = anchors.light.en.map((names) => names.map(numberOf));
  const misses = [...numbers.keys()].map(missesOf);
  const missesOn = (side: 'inKorean' | 'inEnglish') =>
    Float64Array.from(misses, (rates) => rates[side]);
  return {
    ko: measureSide(
      plain.ko,
      { anchors: inKorean, choices: [], light: lightKorean },
      missesOn('inKorean'),
      breaks.ko,
    ),
    en: measureSide(
      plain.en,
      { anchors: inEnglish, choices, light: lightEnglish },
      missesOn('inEnglish'),
      breaks.en,
    ),
  };
}

function missesOf(anchor: string): { inEnglish: number; inKorean: number } {
  const [kind = ''] = /^(?:lone )?[a-z]+/.exec(anchor) ?? [];
  return MISSES[kind] ?? { inEnglish: 0.5, inKorean: 0.5 };
}

function measureSide(
  sentences: Sentences,
  { anchors, choices, light }: Pick<Side, 'anchors' | 'choices' | 'light'>,
  misses: Float64Array,
  breaks: readonly number[] | null,
): Side {
  const size = sentences.length + EVERY_TEXT.sentences;
  const shares = new Float64Array(misses.length);
  for (const found of anchors) {
    for (const anchor of found)
      shares[anchor] = (shares[anchor] || EVERY_TEXT.having / size) + 1 / size;
  }
  return {
    size: sentences.length,
    lengths: Float64Array.from(sentences, lengthOf),
    words: sentences.map(countWords),
    anchors,
    choices,
    light,
    shares,
    misses,
    breaks: new Set(breaks),
    united: new Map(),
    choosing: new Map(),
    lacking: new Map(),
    odds: [],
  };
}

function countWords(sentence: string): number {
  return (sentence.match(/[A-Za-z]{3,}|[가-힣]{2,}/g) ?? []).filter((word) => !isFunctionWord(word))
    .length;
}

function lengthOf(sentence: string): number {
  const syllables = sentence.replace(POLITE_END, '').match(/[가-힣]/g)?.length ?? 0;
  const others = sentence.match(/[^\s가-힣]/g)?.length ?? 0;
  return syllables * LETTERS_A_SYLLABLE + others + 1;
}

/** How much likelier the two sides are as translations than as unrelated text, as a logarithm. */
export function fitOf(measured: Measured, link: Link): number {
  const { ko, en } = measured;
  const length = fitOfLengths(sumIn(ko.lengths, link.ko), sumIn(en.lengths, link.en));
  const inKorean = fitOfStrangers(ko, link.ko, en, link.en);
  const inEnglish = fitOfStrangers(en, link.en, ko, link.ko);
  // Where nothing on either side matches, there is one reason for it, not two.
  const strangers = sharesNothing(measured, link)
    ? Math.min(inKorean, inEnglish)
    : inKorean + inEnglish;
  return length + ANCHOR_SHARE * fitOfAnchors(measured, link) + strangers;
}

/** The penalty of sentences that share nothing with the other side. */
function fitOfStrangers(side: Side, range: Range, other: Side, otherRange: Range): number {
  const known = anchorsIn(other, otherRange);
  let sum = 0;
  for (let at = range[0]; at < range[1]; at += 1) {
    if (side.anchors[at]?.some((anchor) => known.has(anchor))) continue;
    sum += Math.max(NOTHING_SHARED.most, NOTHING_SHARED.aWord * (side.words[at] ?? 0));
  }
  return sum;
}

/** Whether the two sides share no number, name or word. */
export function sharesNothing({ ko, en }: Measured, link: Link): boolean {
  const known = anchorsIn(en, link.en);
  for (const anchor of anchorsIn(ko, link.ko)) if (known.has(anchor)) return false;
  return true;
}

function fitOfLengths(ko: number, en: number): number {
  const ratio = Math.log(ko / en);
  const translated = VARIANCE.translated + VARIANCE.short / Math.min(ko, en);
  const unrelated = VARIANCE.unrelated + VARIANCE.short / Math.min(ko, en);
  return (Math.log(unrelated / translated) - ratio ** 2 * (1 / translated - 1 / unrelated)) / 2;
}

function fitOfAnchors({ ko, en }: Measured, link: Link): number {
  const english = anchorsIn(en, link.en);
  const inKorean = oddsOf(ko, sizeOf(link.ko));
  const inEnglish = oddsOf(en, sizeOf(link.en));
  let sum = sumOfLacking(ko, link.ko, sizeOf(link.en), inEnglish);
  sum += sumOfLacking(en, link.en, sizeOf(link.ko), inKorean);
  const korean = anchorsIn(ko, link.ko);
  const { choices, chosen } = choosingIn(en, link.en);
  const { chosen: chosenKorean } = choosingIn(ko, link.ko);
  for (const anchor of korean) {
    if (!english.has(anchor)) continue;
    const ofKorean = chosenKorean.has(anchor) ? 0 : (inEnglish.lacks[anchor] ?? 0);
    const ofEnglish = chosen.has(anchor) ? 0 : (inKorean.lacks[anchor] ?? 0);
    const lacking = ofKorean + ofEnglish;
    const chance = (inKorean.chances[anchor] ?? 0) * (inEnglish.chances[anchor] ?? 0);
    const found = (1 - (ko.misses[anchor] ?? 0)) * (1 - (en.misses[anchor] ?? 0));
    sum += Math.log(found / chance) / 2 - lacking;
  }
  for (const choice of choices) {
    if (choice.some((anchor) => korean.has(anchor))) sum -= lackOf(choice, inKorean);
  }
  return sum;
}

/** The score of a word for which one of several anchors is enough. */
function lackOf(choice: number[], { lacks }: Odds): number {
  return choice.reduce((sum, anchor) => sum + (lacks[anchor] ?? 0), 0) / choice.length;
}

function anchorsIn(side: Side, range: Range): ReadonlySet<number> {
  const key = keyOf(range);
  const known = side.united.get(key);
  if (known) return known;
  const anchors = new Set(side.anchors.slice(...range).flat());
  side.united.set(key, anchors);
  return anchors;
}

function choosingIn(side: Side, range: Range): Choosing {
  const key = keyOf(range);
  const known = side.choosing.get(key);
  if (known) return known;
  const choices = side.choices.slice(...range).flat();
  const chosen = new Set([...choices.flat(), ...side.light.slice(...range).flat()]);
  const choosing = { choices, chosen };
  side.choosing.set(key, choosing);
  return choosing;
}

/** Adds so many sentences of the other language without the anchors of a range. */
function sumOfLacking(side: Side, range: Range, size: number, odds: Odds): number {
  const key = keyOf(range) * KEYS + size;
  const known = side.lacking.get(key);
  if (known !== undefined) return known;
  let sum = 0;
  const { choices, chosen } = choosingIn(side, range);
  for (const anchor of anchorsIn(side, range)) {
    if (!chosen.has(anchor)) sum += odds.lacks[anchor] ?? 0;
  }
  for (const choice of choices) sum += lackOf(choice, odds);
  side.lacking.set(key, sum);
  return sum;
}

function oddsOf(side: Side, sentences: number): Odds {
  const known = side.odds[sentences];
  if (known) return known;
  const chances = side.shares.map((share) => 1 - (1 - Math.min(0.9, share)) ** sentences);
  const lacks = chances.map((chance, anchor) =>
    Math.log((side.misses[anchor] ?? 0) / (1 - chance)),
  );
  const odds = { chances, lacks };
  side.odds[sentences] = odds;
  return odds;
}

function keyOf([from, to]: Range): number {
  return from * KEYS + to;
}

/** Whether one side is empty. */
export function isDrop({ ko, en }: Link): boolean {
  return sizeOf(ko) === 0 || sizeOf(en) === 0;
}

/** Whether a link is no block and claims that its sentences say the same. */
export function isSmall(link: Link): boolean {
  return !isDrop(link) && sizeOf(link.ko) + sizeOf(link.en) <= SMALL;
}

/** How many sentences a range holds. */
export function sizeOf([from, to]: Range): number {
  return to - from;
}

function sumIn(values: Float64Array, [from, to]: Range): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0;
  return sum;
}
