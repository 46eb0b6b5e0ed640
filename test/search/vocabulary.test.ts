import { describe, expect, test } from 'vitest';
import { openLast, type Unit, unitsOf } from '../../lib/search/hangul';
import {
  bytesOfWords,
  countWords,
  findWord,
  fitsAt,
  hasWordFrom,
  isAccident,
  isNoun,
  isShortNoun,
  isWholeWord,
  lengthOf,
  partsWithin,
  takesParticle,
  visitWordsFrom,
  visitWordsWith,
  wordAt,
  wordsFrom,
} from '../../lib/search/vocabulary';
import { indexOf, paper } from './made';

/** The tables of an index that has these words and no others but ids. */
function tablesOf(words: string) {
  return indexOf([paper('2410.00001', words, null)]).tables;
}

type Tables = ReturnType<typeof tablesOf>;

function wordsThatBegin(tables: Tables, units: readonly Unit[]): string[] {
  const words: string[] = [];
  visitWordsFrom(tables, units, (word) => words.push(wordAt(tables, word)));
  return words;
}

function wordsThatHold(tables: Tables, text: string): [string, number][] {
  const words: [string, number][] = [];
  visitWordsWith(tables, unitsOf(text), (word, at) => words.push([wordAt(tables, word), at]));
  return words.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('words of an index', () => {
  const tables = tablesOf('model models modem mode 모델 모델을 모형');

  test.each([
    ['model', 'model'],
    ['mode', 'mode'],
    ['모델을', '모델을'],
  ])('%s is found by all of its letters', (text, word) => {
    const place = findWord(tables, text);
    expect(wordAt(tables, place)).toBe(word);
    expect(lengthOf(tables, place)).toBe(text.length);
  });

  test.each(['', 'mod', 'modelss', 'Model', '모', '모델은', '\uffff'])(
    '%j is not among them',
    (text) => {
      expect(findWord(tables, text)).toBe(-1);
    },
  );

  test.each<[prefix: string, words: string[]]>([
    ['mode', ['mode', 'model', 'models', 'modem']],
    ['model', ['model', 'models']],
    ['모', ['모델', '모델을', '모형']],
    ['n', []],
  ])('that begin with %s stand in a row', (prefix, words) => {
    const [from, to] = wordsFrom(tables, prefix);
    const found = Array.from({ length: to - from }, (_, at) => wordAt(tables, from + at));
    expect(found).toEqual(words);
  });

  test('are all there, in the order of their letters', () => {
    const all = Array.from({ length: countWords(tables) }, (_, at) => wordAt(tables, at));
    expect(all).toEqual([...all].sort());
    expect(all.filter((word) => /^[a-z]+$/.test(word))).toEqual([
      'mode',
      'model',
      'models',
      'modem',
    ]);
  });

  test('take a byte for each place they stand in, near to each other', () => {
    const many = tablesOf('강 산 강 산 강 들');
    expect(bytesOfWords(many, wordsFrom(many, '강'))).toBe(3);
    expect(bytesOfWords(many, wordsFrom(many, '들'))).toBe(1);
    expect(bytesOfWords(many, wordsFrom(many, '숲'))).toBe(0);
  });
});

describe('a half-typed syllable', () => {
  const tables = tablesOf('차등 차드 차량 차이 차 사등');

  test.each<[typed: string, words: string[]]>([
    ['ㅊ', ['차', '차드', '차등', '차량', '차이']],
    ['차ㄷ', ['차드', '차등']],
    ['차ㄹ', ['차량']],
    ['차ㅋ', []],
    ['차', ['차', '차드', '차등', '차량', '차이']],
  ])('%s begins every word that it can become', (typed, words) => {
    expect(wordsThatBegin(tables, unitsOf(typed))).toEqual(words);
    expect(hasWordFrom(tables, unitsOf(typed))).toBe(words.length > 0);
  });

  test('on its way to another one begins the words of both', () => {
    const [grown = []] = openLast(unitsOf('차드'));
    expect(wordsThatBegin(tables, grown)).toEqual(['차드', '차등']);
  });
});

describe('syllables within words', () => {
  const tables = tablesOf('화학 화학식 생화학 강화학습 광화학반응 변화 학습 생활화 화');

  test('are found with their place, but not where a word begins with them', () => {
    expect(wordsThatHold(tables, '화학')).toEqual([
      ['강화학습', 1],
      ['광화학반응', 1],
      ['생화학', 1],
    ]);
  });

  test.each<[asked: string, words: [string, number][]]>([
    ['화학반', [['광화학반응', 1]]],
    ['활화', [['생활화', 1]]],
    ['학화', []],
    ['화', []],
  ])('%s', (asked, words) => {
    expect(wordsThatHold(tables, asked)).toEqual(words);
  });

  test('fit only where all of them do', () => {
    const word = findWord(tables, '생화학');
    expect(fitsAt(tables, word, 1, unitsOf('화학'))).toBe(true);
    expect(fitsAt(tables, word, 0, unitsOf('화학'))).toBe(false);
    expect(fitsAt(tables, word, 2, unitsOf('학'))).toBe(true);
    expect(fitsAt(tables, word, 2, unitsOf('학습')), 'beyond its end').toBe(false);
  });
});

describe('a word that others are written on to', () => {
  const tables = tablesOf('모델을 모델들에서는 모델링 초거대언어모델학습을 초거대언어모델학습법');

  test.each<[word: string, size: number, isWhole: boolean]>([
    ['모델을', 2, true],
    ['모델을', 3, true],
    ['모델들에서는', 2, true],
    ['모델링', 2, false],
    ['모델링', 3, true],
    // Beyond eight letters, which the table has no bits for.
    ['초거대언어모델학습을', 9, true],
    ['초거대언어모델학습법', 9, false],
  ])('%s, of which %i letters were asked for, is whole: %s', (word, size, isWhole) => {
    expect(isWholeWord(tables, findWord(tables, word), size)).toBe(isWhole);
  });
});

describe('syllables that only seem to be a word', () => {
  const tables = tablesOf(
    '강화 학습 강화학습 화학 안전 전이 안전이 언어 모델 언어모델 대언어모델 생화학',
  );

  test.each<[asked: string, word: string, at: number, isSeeming: boolean]>([
    ['화학', '강화학습', 1, true],
    ['전이', '안전이', 1, true],
    ['화학', '생화학', 1, false],
    ['언어모델', '대언어모델', 1, false],
  ])('%s in %s', (asked, word, at, isSeeming) => {
    const units = unitsOf(asked);
    const place = findWord(tables, word);
    expect(isAccident(tables, place, at, units.length, partsWithin(tables, units))).toBe(isSeeming);
  });

  test.each<[asked: string, parts: number]>([
    ['언어모델', 0b10],
    ['강화학습', 0b10],
    ['화학', 0],
    ['언ㅇ', 0],
  ])('%s is itself made of words: %i', (asked, parts) => {
    expect(partsWithin(tables, unitsOf(asked))).toBe(parts);
  });
});

describe('a word by the particles it is met with', () => {
  const tables = tablesOf('모델을 정확도를 전이는 전이 시각은 강의 산');

  test.each([
    ['모델', true],
    ['정확도', true],
    ['전이', true],
    ['시각', false],
    ['모', false],
    ['산', false],
  ])('%s is a noun, bare or as subject or object: %s', (word, expected) => {
    expect(isNoun(tables, word)).toBe(expected);
  });

  test.each([
    ['산', true],
    ['강', true],
    ['시', false],
  ])('%s is a noun of one syllable: %s', (word, expected) => {
    expect(isShortNoun(tables, word)).toBe(expected);
  });

  test.each([
    ['정확도', true],
    ['전이', true],
    ['시각', false],
    ['모델을', false],
  ])('%s takes a particle as it stands: %s', (word, expected) => {
    expect(takesParticle(tables, word)).toBe(expected);
  });
});
