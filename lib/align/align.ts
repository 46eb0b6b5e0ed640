import type { Sentences } from '../digest/format';
import type { Bilingual } from '../text/localized';
import {
  fitOf,
  isDrop,
  isSmall,
  type Link,
  type Measured,
  measure,
  sharesNothing,
  sizeOf,
} from './fit';
import { seemTranslated } from './seem-translated';
import { splitClauses } from './sentences';

/** How many sentences of each language stand for each other. */
interface Bead {
  ko: number;
  en: number;
  logPrior: number;
}

/** The links that may begin at these indexes. */
type BeadsAt = (ko: number, en: number) => readonly Bead[];

/** A position in both texts that no link crosses. */
interface Cut {
  ko: number;
  en: number;
}

/** A link of so many sentences of each language (a bead), at its position. */
interface Step {
  from: number;
  to: number;
  score: number;
  drops: 'ko' | 'en' | null;
}

/**
 * For each position, as logarithms: the paths that arrive after a skipped English sentence, and all
 * others. After a skipped English sentence no Korean one is skipped next, so that there is one path,
 * not two, that skips an unrelated pair: the Korean sentence first.
 */
interface Sums {
  plain: Float64Array;
  skipped: Float64Array;
}

const START: Cut = { ko: 0, en: 0 };
/** Gale and Church's categories and three to one; shares as in abstracts, where most is 1:1. */
const BEADS: readonly Bead[] = [
  { ko: 1, en: 1, logPrior: Math.log(0.9) },
  { ko: 2, en: 1, logPrior: Math.log(0.035) },
  { ko: 1, en: 2, logPrior: Math.log(0.035) },
  { ko: 2, en: 2, logPrior: Math.log(0.006) },
  { ko: 3, en: 1, logPrior: Math.log(0.005) },
  { ko: 1, en: 3, logPrior: Math.log(0.005) },
  { ko: 1, en: 0, logPrior: Math.log(0.02) },
  { ko: 0, en: 1, logPrior: Math.log(0.02) },
];
/** Korean sentences and the clauses of one English one: none of them is left out. */
const CLAUSE_BEADS: readonly Bead[] = [
  { ko: 1, en: 1, logPrior: Math.log(0.6) },
  { ko: 1, en: 2, logPrior: Math.log(0.15) },
  { ko: 2, en: 1, logPrior: Math.log(0.08) },
  { ko: 1, en: 3, logPrior: Math.log(0.06) },
  { ko: 1, en: 4, logPrior: Math.log(0.03) },
  { ko: 1, en: 5, logPrior: Math.log(0.02) },
  { ko: 2, en: 2, logPrior: Math.log(0.02) },
  { ko: 3, en: 1, logPrior: Math.log(0.02) },
];
/** How often a sentence of clauses stands for several sentences, where there are more of these. */
const DIVIDED = 0.5;
/** In one sentence; more clauses are a list. */
const MOST_CLAUSES = 8;
/** Added to a cut where both texts begin a paragraph, subtracted where only one does. */
const BREAK = { both: 2, one: -1 };
/**
 * A cut is made where at least this share of the probability of all alignments passes. 0.9 found one
 * in thirty fewer of the pairs of short sentences and was not more often right.
 */
const SURE = 0.65;
/**
 * How far from the diagonal positions are tried: a share of the text, but at least this many
 * sentences.
 */
const BAND = { share: 0.35, least: 4, most: 12 };
/** Texts of more sentences are not aligned: the work grows with their product. */
const LONGEST = 1_000;
/** Two dropped sentences this near to each other that fit better than this are a translation. */
const MOVED_FIT = -6;
const MOST_MOVED = 3;
/** A small link that fits worse than this is wrong, and its neighbours are suspect. */
const WEAK_FIT = { sentence: -8, clause: -3 };

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
  const cuts = findCuts(measured, beadsFor(ko, en));
  const links = joinWeak(measured, joinMoved(measured, toLinks(cuts)), WEAK_FIT.sentence);
  return seemTranslated(measured, links) ? links : null;
}

/**
 * Aligns the clauses of one language with sentences of the other, where all clauses together are known
 * to say the same as all sentences.
 *
 * @returns links in order that cover both; a clause that is not surely told from the next stays with
 * it, and none is left out
 */
export function alignClauses(ko: Sentences, en: Sentences): Link[] {
  const measured = measure(ko, en, { ko: null, en: null });
  const beads = ko.length > en.length ? CLAUSE_BEADS.map(turn) : CLAUSE_BEADS;
  const cuts = findCuts(measured, () => beads);
  return joinWeak(measured, toLinks(cuts), WEAK_FIT.clause);
}

function turn({ ko, en, logPrior }: Bead): Bead {
  return { ko: en, en: ko, logPrior };
}

/** A sentence of clauses may stand for as many sentences as it has clauses. */
function beadsFor(ko: Sentences, en: Sentences): BeadsAt {
  const inKorean = countClauses(ko, en);
  const inEnglish = countClauses(en, ko);
  return (i, j) => {
    const ofKorean = inKorean[i] ?? 1;
    const ofEnglish = inEnglish[j] ?? 1;
    if (ofKorean === 1 && ofEnglish === 1) return BEADS;
    const beads = BEADS.filter(
      (bead) =>
        !(bead.ko === 1 && bead.en > 1 && bead.en <= ofKorean) &&
        !(bead.en === 1 && bead.ko > 1 && bead.ko <= ofEnglish),
    );
    const divided = (count: number) => Math.log(DIVIDED / (count - 1));
    for (let size = 2; size <= ofKorean; size += 1)
      beads.push({ ko: 1, en: size, logPrior: divided(ofKorean) });
    for (let size = 2; size <= ofEnglish; size += 1)
      beads.push({ ko: size, en: 1, logPrior: divided(ofEnglish) });
    return beads;
  };
}

function countClauses(sentences: Sentences, others: Sentences): number[] {
  if (sentences.length >= others.length) return [];
  return sentences.map((sentence) => Math.min(MOST_CLAUSES, splitClauses(sentence).length));
}

/**
 * Every sure cut, in order; two cuts of more than half the probability never contradict each other.
 * Only the two ends where no beads connect them.
 */
function findCuts(measured: Measured, beadsAt: BeadsAt): Cut[] {
  const { ko, en } = measured;
  const width = en.size + 1;
  const places = (ko.size + 1) * width;
  const steps = findSteps(measured, beadsAt);
  const before = sumForward(steps, places);
  const after = sumBackward(steps, places);
  const at = (sums: Sums, place: number) => addLogs(sums.plain[place], sums.skipped[place]);
  const whole = at(before, places - 1);
  if (whole === -Infinity) return [START, { ko: ko.size, en: en.size }];
  const cuts: Cut[] = [];
  for (let place = 0; place < places; place++) {
    const plain = (before.plain[place] ?? -Infinity) + (after.plain[place] ?? -Infinity);
    const skipped = (before.skipped[place] ?? -Infinity) + (after.skipped[place] ?? -Infinity);
    const chance = Math.exp(addLogs(plain, skipped) - whole);
    if (chance >= SURE) cuts.push({ ko: Math.floor(place / width), en: place % width });
  }
  return cuts;
}

/** Sums over all paths from the beginning to a position. */
function sumForward(steps: readonly Step[], places: number): Sums {
  const sums = noSums(places);
  const { plain, skipped } = sums;
  plain[0] = 0;
  for (const { from, to, score, drops } of steps) {
    const all = drops === 'ko' ? (plain[from] ?? -Infinity) : addLogs(plain[from], skipped[from]);
    const reached = drops === 'en' ? skipped : plain;
    reached[to] = addLogs(reached[to], all + score);
  }
  return sums;
}

/** Sums over all paths from a position to the end. */
function sumBackward(steps: readonly Step[], places: number): Sums {
  const sums = noSums(places);
  const { plain, skipped } = sums;
  plain[places - 1] = 0;
  skipped[places - 1] = 0;
  for (const { from, to, score, drops } of [...steps].reverse()) {
    const rest = ((drops === 'en' ? skipped : plain)[to] ?? -Infinity) + score;
    plain[from] = addLogs(plain[from], rest);
    if (drops !== 'ko') skipped[from] = addLogs(skipped[from], rest);
  }
  return sums;
}

function noSums(places: number): Sums {
  return {
    plain: new Float64Array(places).fill(-Infinity),
    skipped: new Float64Array(places).fill(-Infinity),
  };
}

/** All beads at all positions near the diagonal, each after those that lead to it. */
function findSteps(measured: Measured, beadsAt: BeadsAt): Step[] {
  const { ko, en } = measured;
  const width = en.size + 1;
  const slope = en.size / ko.size;
  const band = Math.ceil(BAND.share * Math.min(ko.size, en.size));
  const reach = Math.min(BAND.most, Math.max(BAND.least, band)) * Math.max(1, slope);
  const isNear = (i: number, j: number) => Math.abs(i * slope - j) <= reach;
  const steps: Step[] = [];
  for (let i = 0; i <= ko.size; i++) {
    for (let j = 0; j <= en.size; j++) {
      if (!isNear(i, j)) continue;
      for (const bead of beadsAt(i, j)) {
        const k = i + bead.ko;
        const e = j + bead.en;
        if (k > ko.size || e > en.size || !isNear(k, e)) continue;
        const link: Link = { ko: [i, k], en: [j, e] };
        const fitting = isDrop(link) ? 0 : fitOf(measured, link);
        const score = bead.logPrior + fitting + scoreOfBreaks(measured, k, e);
        const drops = bead.en === 0 ? 'ko' : bead.ko === 0 ? 'en' : null;
        steps.push({ from: i * width + j, to: k * width + e, score, drops });
      }
    }
  }
  return steps;
}

function scoreOfBreaks({ ko, en }: Measured, inKo: number, inEn: number): number {
  const isKorean = ko.breaks.has(inKo);
  const isEnglish = en.breaks.has(inEn);
  if (ko.breaks.size === 0 || en.breaks.size === 0 || (!isKorean && !isEnglish)) return 0;
  return isKorean && isEnglish ? BREAK.both : BREAK.one;
}

function addLogs(one = -Infinity, other = -Infinity): number {
  const high = Math.max(one, other);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(one, other) - high));
}

function toLinks(cuts: Cut[]): Link[] {
  return cuts.slice(1).map((cut, index) => {
    const from = cuts[index] ?? cut; // there is one before: the first was sliced away
    return { ko: [from.ko, cut.ko], en: [from.en, cut.en] };
  });
}

/** Merges each weak link with its neighbours. */
function joinWeak(measured: Measured, links: Link[], least: number): Link[] {
  const isWeak = links.map((link) => isSmall(link) && fitOf(measured, link) < least);
  const joined: Link[] = [];
  links.forEach((link, index) => {
    const last = joined.at(-1);
    if (last && (isWeak[index] || isWeak[index - 1])) {
      joined[joined.length - 1] = { ko: [last.ko[0], link.ko[1]], en: [last.en[0], link.en[1]] };
    } else joined.push(link);
  });
  return joined;
}

/**
 * A sentence that stands in another place in each language was not left out: merges both places and
 * all between them into one link.
 */
function joinMoved(measured: Measured, links: Link[]): Link[] {
  const joined: Link[] = [];
  for (const [index, link] of links.entries()) {
    const isJoined =
      (joined.at(-1)?.ko[1] ?? 0) >= link.ko[1] && (joined.at(-1)?.en[1] ?? 0) >= link.en[1];
    if (isJoined) continue;
    const partner = isDrop(link)
      ? links
          .slice(index + 1, index + 1 + MOST_MOVED)
          .findLast((other) => isMoved(measured, link, other))
      : undefined;
    const last = partner ?? link;
    joined.push({ ko: [link.ko[0], last.ko[1]], en: [link.en[0], last.en[1]] });
  }
  return joined;
}

function isMoved(measured: Measured, link: Link, other: Link): boolean {
  if (!isDrop(other) || (sizeOf(link.ko) === 0) === (sizeOf(other.ko) === 0)) return false;
  const [inKorean, inEnglish] = sizeOf(link.ko) > 0 ? [link, other] : [other, link];
  // In the same place a free translation is likelier than two unrelated sentences.
  const isOnePlace = link.ko[1] === other.ko[0] && link.en[1] === other.en[0];
  const least = isOnePlace ? WEAK_FIT.sentence : MOVED_FIT;
  const both = { ko: inKorean.ko, en: inEnglish.en };
  return fitOf(measured, both) > least && (isOnePlace || !sharesNothing(measured, both));
}
