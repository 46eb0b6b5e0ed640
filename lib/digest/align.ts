import { type Anchors, findAnchors } from './anchors';
import type { Bilingual, Sentences } from './format';

/** Sentences of each language that say the same, by index; `to` is the first that does not. */
export interface Link {
  ko: Range;
  en: Range;
}

type Range = readonly [from: number, to: number];

/** How many sentences of each language stand for each other. */
interface Bead {
  ko: number;
  en: number;
  logPrior: number;
}

/** A place in both texts that no link goes across. */
interface Cut {
  ko: number;
  en: number;
}

/** What the score of a link is made from. Anchors go by number: they are compared again and again. */
interface Measured {
  ko: Side;
  en: Side;
  /** for each anchor, how often a sentence lacks what its translation has */
  misses: Float64Array;
}

interface Side {
  size: number;
  lengths: Float64Array;
  /** of each sentence */
  anchors: number[][];
  /** for each anchor, the share of sentences that have it */
  shares: Float64Array;
  breaks: ReadonlySet<number>;
  /** what was worked out before for a range, by `keyOf` */
  united: Map<number, ReadonlySet<number>>;
  lacking: Map<number, number>;
  /** what was worked out before for a number of sentences */
  odds: Odds[];
}

/** Of some sentences of one side, taken blindly, for each anchor. */
interface Odds {
  /** that at least one of them has it */
  chances: Float64Array;
  /** what it says that none has it, as a logarithm */
  lacks: Float64Array;
}

/** Gale and Church's categories and three to one; shares as in abstracts, where most is 1:1. */
const BEADS: readonly Bead[] = [
  { ko: 1, en: 1, logPrior: Math.log(0.9) },
  { ko: 2, en: 1, logPrior: Math.log(0.035) },
  { ko: 1, en: 2, logPrior: Math.log(0.035) },
  { ko: 2, en: 2, logPrior: Math.log(0.006) },
  { ko: 3, en: 1, logPrior: Math.log(0.005) },
  { ko: 1, en: 3, logPrior: Math.log(0.005) },
  { ko: 1, en: 0, logPrior: Math.log(0.012) },
  { ko: 0, en: 1, logPrior: Math.log(0.012) },
];
/** A syllable block says as much as this many Latin letters: measured on 200 translated sentences. */
const LETTERS_A_SYLLABLE = 2.43;
/** Variance of the log ratio of lengths: of translations, what a letter adds, of any two sentences. */
const VARIANCE = { translated: 0.02, short: 1, unrelated: 0.3 };
/** How often a sentence lacks what its translation has. */
const MISS: Record<string, number> = { number: 0.08, name: 0.12, sound: 0.3, word: 0.15 };
/** Anchors of one sentence come together, so each counts for less than if it came alone. */
const ANCHOR_SHARE = 0.8;
/** What a cut gains where both texts begin a paragraph, and loses where only one does. */
const BREAK = { both: 2, one: -1 };
/** A cut is made where so much of the probability of all alignments goes through. */
const SURE = 0.9;
/** Places further from the diagonal than this are not tried. */
const BAND = 12;
/** Texts of more sentences are not aligned: the work grows with their product. */
const LONGEST = 1_000;
/** More than any index of a sentence; its cube is still a safe integer. */
const KEYS = 100_000;
/** More dropped sentences than this share and the texts do not say the same. */
const MOST_DROPPED = 0.25;
/** Nor do they when links fit no better than this in the mean; equal counts speak for themselves. */
const LEAST_FIT = { oneToOne: 0.2, other: 0.7 };
/** A link that fits worse than this is not what it seems, nor are its neighbours. */
const WEAK_FIT = { oneToOne: -4, other: -1 };

/**
 * Finds which sentences of two languages say the same.
 *
 * Dynamic programming over lengths as in Gale and Church, "A Program for Aligning Sentences in
 * Bilingual Corpora" (1993), with what both texts share in the score, as Moore, "Fast and Accurate
 * Sentence Alignment of Bilingual Corpora" (2002), and Varga et al., "Parallel corpora for medium
 * density languages" (2005; hunalign) add it. The score is a likelihood ratio: a translation against
 * unrelated sentences. Like Moore we do not trust the best path but sum over all of them, forward and
 * backward, and cut where nearly all of the probability goes through; what lies between two sure
 * cuts stays together, however long.
 *
 * @param breaks - sentences that begin a paragraph, where known
 * @returns links in order that cover both texts; one side is empty only where surely nothing
 * corresponds. `null` when the texts do not seem to say the same, or are no abstracts any more
 */
export function alignSentences(
  ko: Sentences,
  en: Sentences,
  breaks: Bilingual<readonly number[]> = { ko: null, en: null },
): Link[] | null {
  if (Math.min(ko.length, en.length) === 0 || Math.max(ko.length, en.length) > LONGEST) return null;
  const measured = measure(ko, en, breaks);
  const links = joinWeak(measured, toLinks(findCuts(measured)));
  return seemTranslated(measured, links) ? links : null;
}

function measure(ko: Sentences, en: Sentences, breaks: Bilingual<readonly number[]>): Measured {
  const anchors = findAnchors(ko, en);
  const numbers = new Map<string, number>();
  const number = (found: Anchors) =>
    [...found].map((anchor) => {
      const known = numbers.get(anchor) ?? numbers.size;
      numbers.set(anchor, known);
      return known;
    });
  const [inKorean, inEnglish] = [anchors.ko.map(number), anchors.en.map(number)];
  return {
    ko: measureSide(ko, inKorean, numbers.size, breaks.ko),
    en: measureSide(en, inEnglish, numbers.size, breaks.en),
    misses: Float64Array.from(numbers.keys(), missOf),
  };
}

function measureSide(
  sentences: Sentences,
  anchors: number[][],
  count: number,
  breaks: readonly number[] | null,
): Side {
  const step = 1 / (sentences.length + 1);
  const shares = new Float64Array(count);
  for (const found of anchors)
    for (const anchor of found) shares[anchor] = (shares[anchor] || step / 2) + step;
  return {
    size: sentences.length,
    lengths: Float64Array.from(sentences, lengthOf),
    anchors,
    shares,
    breaks: new Set(breaks),
    united: new Map(),
    lacking: new Map(),
    odds: [],
  };
}

function lengthOf(sentence: string): number {
  const syllables = sentence.match(/[가-힣]/g)?.length ?? 0;
  const others = sentence.match(/[^\s가-힣]/g)?.length ?? 0;
  return syllables * LETTERS_A_SYLLABLE + others + 1;
}

/** How much likelier the two sides are as translations than as unrelated text, as a logarithm. */
function fitOf(measured: Measured, link: Link): number {
  const { ko, en } = measured;
  const length = fitOfLengths(sumIn(ko.lengths, link.ko), sumIn(en.lengths, link.en));
  return length + ANCHOR_SHARE * fitOfAnchors(measured, link);
}

function fitOfLengths(ko: number, en: number): number {
  const ratio = Math.log(ko / en);
  const translated = VARIANCE.translated + VARIANCE.short / Math.min(ko, en);
  const unrelated = VARIANCE.unrelated + VARIANCE.short / Math.min(ko, en);
  return (Math.log(unrelated / translated) - ratio ** 2 * (1 / translated - 1 / unrelated)) / 2;
}

function fitOfAnchors({ ko, en, misses }: Measured, link: Link): number {
  const english = anchorsIn(en, link.en);
  const inKorean = oddsOf(ko, sizeOf(link.ko), misses);
  const inEnglish = oddsOf(en, sizeOf(link.en), misses);
  let sum = sumOfLacking(ko, link.ko, sizeOf(link.en), inEnglish);
  sum += sumOfLacking(en, link.en, sizeOf(link.ko), inKorean);
  for (const anchor of anchorsIn(ko, link.ko)) {
    if (!english.has(anchor)) continue;
    const lacking = (inEnglish.lacks[anchor] ?? 0) + (inKorean.lacks[anchor] ?? 0);
    const chance = (inKorean.chances[anchor] ?? 0) * (inEnglish.chances[anchor] ?? 0);
    sum += Math.log((1 - (misses[anchor] ?? 0)) / Math.sqrt(chance)) - lacking;
  }
  return sum;
}

function anchorsIn(side: Side, range: Range): ReadonlySet<number> {
  const key = keyOf(range);
  const known = side.united.get(key);
  if (known) return known;
  const anchors = new Set(side.anchors.slice(...range).flat());
  side.united.set(key, anchors);
  return anchors;
}

/** As if so many sentences of the other language had none of a range's anchors. */
function sumOfLacking(side: Side, range: Range, size: number, { lacks }: Odds): number {
  const key = keyOf(range) * KEYS + size;
  const known = side.lacking.get(key);
  if (known !== undefined) return known;
  let sum = 0;
  for (const anchor of anchorsIn(side, range)) sum += lacks[anchor] ?? 0;
  side.lacking.set(key, sum);
  return sum;
}

function oddsOf(side: Side, sentences: number, misses: Float64Array): Odds {
  const known = side.odds[sentences];
  if (known) return known;
  const chances = side.shares.map((share) => 1 - (1 - Math.min(0.9, share)) ** sentences);
  const lacks = chances.map((chance, anchor) => Math.log((misses[anchor] ?? 0) / (1 - chance)));
  const odds = { chances, lacks };
  side.odds[sentences] = odds;
  return odds;
}

function missOf(anchor: string): number {
  return MISS[anchor.slice(0, anchor.indexOf(' '))] ?? 0.5;
}

function keyOf([from, to]: Range): number {
  return from * KEYS + to;
}

/** Every sure cut, in order: two that are likelier than not are never at odds. */
function findCuts(measured: Measured): Cut[] {
  const { ko, en } = measured;
  const width = en.size + 1;
  const places = (ko.size + 1) * width;
  const steps = findSteps(measured);
  const before = new Float64Array(places).fill(-Infinity);
  const after = new Float64Array(places).fill(-Infinity);
  before[0] = 0;
  after[places - 1] = 0;
  for (const { from, to, score } of steps) {
    before[to] = addLogs(before[to], (before[from] ?? -Infinity) + score);
  }
  for (const { from, to, score } of steps.reverse()) {
    after[from] = addLogs(after[from], (after[to] ?? -Infinity) + score);
  }
  const whole = before[places - 1] ?? -Infinity;
  const cuts: Cut[] = [];
  for (let place = 0; place < places; place++) {
    const chance = Math.exp((before[place] ?? -Infinity) + (after[place] ?? -Infinity) - whole);
    if (chance >= SURE) cuts.push({ ko: Math.floor(place / width), en: place % width });
  }
  return cuts;
}

/** All beads from all places near the diagonal, in an order in which none comes before its past. */
function findSteps(measured: Measured): { from: number; to: number; score: number }[] {
  const { ko, en } = measured;
  const width = en.size + 1;
  const slope = en.size / ko.size;
  const reach = BAND * Math.max(1, slope);
  const isNear = (i: number, j: number) => Math.abs(i * slope - j) <= reach;
  const steps: { from: number; to: number; score: number }[] = [];
  for (let i = 0; i <= ko.size; i++) {
    for (let j = 0; j <= en.size; j++) {
      if (!isNear(i, j)) continue;
      for (const bead of BEADS) {
        const [k, e] = [i + bead.ko, j + bead.en];
        if (k > ko.size || e > en.size || !isNear(k, e)) continue;
        const link: Link = { ko: [i, k], en: [j, e] };
        const fitting = isDrop(link) ? 0 : fitOf(measured, link);
        const score = bead.logPrior + fitting + scoreOfBreaks(measured, k, e);
        steps.push({ from: i * width + j, to: k * width + e, score });
      }
    }
  }
  return steps;
}

function scoreOfBreaks({ ko, en }: Measured, inKo: number, inEn: number): number {
  const [isKorean, isEnglish] = [ko.breaks.has(inKo), en.breaks.has(inEn)];
  if (ko.breaks.size === 0 || en.breaks.size === 0 || (!isKorean && !isEnglish)) return 0;
  return isKorean && isEnglish ? BREAK.both : BREAK.one;
}

function addLogs(one = -Infinity, other: number): number {
  const high = Math.max(one, other);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(one, other) - high));
}

function toLinks(cuts: Cut[]): Link[] {
  return cuts.slice(1).map((cut, index) => {
    const from = cuts[index] ?? cut; // there is one before: the first was sliced away
    return { ko: [from.ko, cut.ko], en: [from.en, cut.en] };
  });
}

/** Makes one link of each weak one and its neighbours. */
function joinWeak(measured: Measured, links: Link[]): Link[] {
  const least = areOneToOne(links) ? WEAK_FIT.oneToOne : WEAK_FIT.other;
  const isWeak = links.map((link) => !isDrop(link) && fitOf(measured, link) < least);
  const joined: Link[] = [];
  links.forEach((link, index) => {
    const last = joined.at(-1);
    if (last && (isWeak[index] || isWeak[index - 1])) {
      joined[joined.length - 1] = { ko: [last.ko[0], link.ko[1]], en: [last.en[0], link.en[1]] };
    } else joined.push(link);
  });
  return joined;
}

function seemTranslated(measured: Measured, links: Link[]): boolean {
  const { ko, en } = measured;
  const fits = links.filter((link) => !isDrop(link)).map((link) => fitOf(measured, link));
  const least = areOneToOne(links) ? LEAST_FIT.oneToOne : LEAST_FIT.other;
  const dropped = links.length - fits.length;
  return dropped <= MOST_DROPPED * Math.max(ko.size, en.size) && sumOf(fits) > least * fits.length;
}

/** Equal counts say something by themselves: less is asked of such links. */
function areOneToOne(links: Link[]): boolean {
  return links.every(({ ko, en }) => sizeOf(ko) === 1 && sizeOf(en) === 1);
}

function isDrop({ ko, en }: Link): boolean {
  return sizeOf(ko) === 0 || sizeOf(en) === 0;
}

function sizeOf([from, to]: Range): number {
  return to - from;
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sumIn(values: Float64Array, [from, to]: Range): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0;
  return sum;
}
