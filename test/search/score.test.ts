import { describe, expect, test } from 'vitest';
import { FIT, type Fit } from '../../lib/search/match-index';
import type { SearchIndex } from '../../lib/search/open-index';
import {
  addPaper,
  addPlaces,
  closeTerm,
  gainOf,
  NOTE_GAIN,
  titleBonus,
} from '../../lib/search/score';
import { clearedScores, type Scores } from '../../lib/search/scores';
import { indexOf, paper } from './made';

/**
 * Six papers, because rarities come out even: a term in one of six has 2/3, a term in five 1/3.
 * Each title has four words, so a word's position is its paper's first position and its place.
 */
const index = indexOf(
  ['01', '02', '03', '04', '05', '06'].map((id) => ({
    ...paper(`2410.000${id}`, null, 'wide river under bridges'),
    texts: { ko: null, en: 'boats carry stone and timber' },
  })),
);
type Gain = ReturnType<typeof gainOf>;
const SURE = { worth: 1, isPart: false };
const WHOLE: Gain = { title: 160, text: 80 };

/** The places in a paper, counted in words from 0; texts begin at 5, after a free place. */
function placesIn(paperAt: number, ...words: number[]): Uint32Array {
  return Uint32Array.from(words, (word) => (index.tables.starts[paperAt] ?? 0) + word);
}

function add(scores: Scores, places: Uint32Array, gain: Gain = WHOLE): void {
  addPlaces(index, scores, places, places.length, gain);
}

function scoresFor(terms: number): Scores {
  return clearedScores(index, terms);
}

describe('the weight of a match', () => {
  test.each<[keyof typeof FIT, weight: number, title: number, text: number]>([
    ['accident', 1, 24, 20],
    ['inside', 1, 44, 40],
    ['start', 1, 140, 68],
    ['whole', 1, 160, 80],
    ['whole', 0.9, 144, 72],
    ['start', 0.95, 133, 65],
    ['inside', 0.5, 22, 20],
  ])(
    'that stands as %s, weighted %d, is %d in a title and %d in a text',
    (fit, weight, title, text) => {
      expect(gainOf(FIT[fit] as Fit, weight, false)).toEqual({ title, text });
    },
  );

  test('of an id is 200, however it stands and wherever', () => {
    for (const fit of Object.values(FIT))
      expect(gainOf(fit, 0.5, true)).toEqual({ title: 200, text: 200 });
  });

  test("of a reader's own note lies between titles and texts", () => {
    expect(NOTE_GAIN).toBe(100);
    expect(NOTE_GAIN).toBeLessThan(gainOf(FIT.start, 1, false).title);
    expect(NOTE_GAIN).toBeGreaterThan(gainOf(FIT.whole, 1, false).text);
  });
});

describe('the score of a paper', () => {
  test.each<[string, number[], score: number]>([
    ['two words in the title', [0, 2], (160 + 6) * (5 / 6)],
    ['two words in the text', [5, 7], (80 + 6) * (5 / 6)],
    ['one word in each, which counts as a title', [1, 6], (160 + 6) * (5 / 6)],
    [
      'eight words or more, which add no more than eight do',
      [0, 1, 2, 3, 5, 6, 7, 8, 9],
      (160 + 12) * (5 / 6),
    ],
  ])('for %s, in no other paper', (_, words, score) => {
    const scores = scoresFor(1);
    add(scores, placesIn(2, ...words));
    closeTerm(index, scores, false, SURE);
    expect(scores.sums[2]).toBeCloseTo(score, 3);
    expect([...scores.sums].filter((one) => one > 0)).toHaveLength(1);
  });

  test('is smaller where more papers have the term', () => {
    const scores = scoresFor(1);
    for (const at of [0, 1, 2, 3, 4]) add(scores, placesIn(at, 0, 1));
    closeTerm(index, scores, false, SURE);
    expect(scores.sums[0]).toBeCloseTo((160 + 6) * (4 / 6), 3);
  });

  test('is the sum over the terms', () => {
    const scores = scoresFor(2);
    addPaper(scores, 1, 160, 'title');
    closeTerm(index, scores, false, SURE);
    addPaper(scores, 1, 100, 'note');
    closeTerm(index, scores, false, SURE);
    expect(scores.sums[1]).toBeCloseTo((160 + 100) * (5 / 6), 3);
    expect(scores.found[1]).toBe(2);
  });

  test('takes the best match of a term, not the last, also of places', () => {
    const scores = scoresFor(1);
    add(scores, placesIn(1, 0));
    add(scores, placesIn(1, 6), { title: 44, text: 40 });
    expect([scores.best[1], scores.fields[1]]).toEqual([160, 1]);
  });

  test('takes the best match of a term, not the last, where it has no place', () => {
    const scores = scoresFor(1);
    addPaper(scores, 1, 160, 'title');
    addPaper(scores, 1, 100, 'note');
    closeTerm(index, scores, false, SURE);
    expect(scores.sums[1]).toBeCloseTo(160 * (5 / 6), 3);
    expect(scores.topFields[1]).toBe(1);
  });
});

describe('a word right after the one asked for before it', () => {
  test.each<[string, first: Uint32Array, second: Uint32Array, near: number]>([
    ['adds 40', placesIn(0, 1), placesIn(0, 2), 40],
    ['adds nothing with a word between', placesIn(0, 0), placesIn(0, 2), 0],
    ['adds nothing in the other order', placesIn(0, 2), placesIn(0, 1), 0],
    ['adds nothing from a title to its text', placesIn(0, 3), placesIn(0, 5), 0],
  ])('%s', (_, first, second, near) => {
    const scores = scoresFor(2);
    add(scores, first);
    closeTerm(index, scores, false, SURE);
    const before = scores.sums[0] ?? 0;
    add(scores, second);
    const gain = scores.best[0] ?? 0;
    closeTerm(index, scores, false, SURE);
    const once = (12 * Math.log2(2)) / Math.log2(9);
    expect((scores.sums[0] ?? 0) - before).toBeCloseTo((gain + once + near) * (5 / 6), 3);
  });

  test('has to stand in the same paper', () => {
    const scores = scoresFor(2);
    add(scores, placesIn(0, 1));
    closeTerm(index, scores, false, SURE);
    add(scores, placesIn(1, 2));
    expect([...scores.near]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a term that is closed', () => {
  test('counts among those found, unless it is optional', () => {
    const scores = scoresFor(2);
    addPaper(scores, 3, 80, 'text');
    expect(closeTerm(index, scores, false, SURE)).toBe(true);
    addPaper(scores, 3, 80, 'text');
    expect(closeTerm(index, scores, true, SURE)).toBe(true);
    expect([...scores.found]).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test('covers by its worth, its rarity and how well it stands', () => {
    const scores = scoresFor(1);
    addPaper(scores, 0, 160, 'title'); // as good as a match can be
    closeTerm(index, scores, true, { worth: 0.6, isPart: false });
    expect(scores.covered[0]).toBeCloseTo(0.6 * (2 / 3) * 1, 5);

    const other = scoresFor(1);
    addPaper(other, 0, 80, 'text'); // half as good: half of what depends on it
    closeTerm(index, other, true, { worth: 0.6, isPart: false });
    expect(other.covered[0]).toBeCloseTo(0.6 * (2 / 3) * 0.75, 5);
    expect(other.asked).toBeCloseTo(0.6 * (2 / 3), 5);
  });

  test('asks for three fifths of its worth where it is found nowhere', () => {
    const scores = scoresFor(1);
    expect(closeTerm(index, scores, true, SURE)).toBe(false);
    // Rarity of what no paper has: ln 7 / ln 8.
    expect(scores.asked).toBeCloseTo(0.6 * (Math.log(7) / Math.log(8)), 5);
  });

  test.each([
    [0.5, 1],
    [0.49, 0],
    [0.08, 0],
  ])('of a worth of %d counts as %i word', (worth, count) => {
    const scores = scoresFor(1);
    addPaper(scores, 0, 160, 'title');
    closeTerm(index, scores, true, { worth, isPart: false });
    expect([scores.wordsAsked, scores.words[0], scores.firm[0]]).toEqual([count, count, count]);
  });

  test('is firm in a title or a note, and in a text only after the word before it', () => {
    const scores = scoresFor(1);
    addPaper(scores, 0, 160, 'title');
    addPaper(scores, 1, 80, 'text');
    addPaper(scores, 2, 100, 'note');
    addPaper(scores, 3, 80, 'text');
    scores.near[3] = 1;
    closeTerm(index, scores, true, SURE);
    expect([...scores.firm]).toEqual([1, 0, 1, 1, 0, 0]);
  });

  test('shares the gain of a term of several words with each of its words', () => {
    const scores = scoresFor(2);
    addPaper(scores, 4, 160, 'title');
    closeTerm(index, scores, true, SURE);
    addPaper(scores, 5, 80, 'text'); // the word alone; it is as rare as its own papers make it
    expect(closeTerm(index, scores, true, { worth: 0.3, isPart: true })).toBe(true);
    expect(scores.covered[5]).toBeCloseTo(0.3 * (2 / 3) * 0.75, 5);
    expect(scores.covered[4]).toBeCloseTo((1 + 0.3) * (2 / 3), 5);
  });
});

describe('a short title', () => {
  // Its Korean and its English words, and a free place after each of the two.
  test.each<[ko: string | null, en: string | null, bonus: number]>([
    [null, 'wide river bridges', 10],
    [null, 'a b c d e f g h i j k l m n o', 5],
    ['넓은 강', 'rivers here too, see', 20 / Math.sqrt(8)],
    [null, null, 20],
  ])('%s / %s adds %d', (ko, en, bonus) => {
    const short: SearchIndex = indexOf([paper('2410.00001', ko, en)]);
    expect(titleBonus(short, 0)).toBeCloseTo(bonus, 5);
  });
});

test('a cleared score table holds nothing of an earlier search', () => {
  const used = scoresFor(2);
  for (const at of [0, 1, 2]) add(used, placesIn(at, 0, 1, 2));
  closeTerm(index, used, false, SURE);
  add(used, placesIn(0, 1, 3));
  closeTerm(index, used, false, SURE);
  const { places, placesBefore, ...cleared } = scoresFor(2);
  expect([places?.some((bits) => bits !== 0), placesBefore]).toEqual([false, null]);
  const { sums, found, covered, words, firm, whole, tops, topFields, best, counts, near } = cleared;
  for (const table of [
    sums,
    found,
    covered,
    words,
    firm,
    whole,
    tops,
    topFields,
    best,
    counts,
    near,
  ])
    expect([...table]).toEqual([0, 0, 0, 0, 0, 0]);
  expect([cleared.asked, cleared.wordsAsked, cleared.termsLeft]).toEqual([0, 0, 2]);
});
