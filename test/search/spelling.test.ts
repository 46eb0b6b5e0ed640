import { describe, expect, test } from 'vitest';
import { englishStem, singularOf, variantsOf } from '../../lib/search/spelling';

describe('another spelling of an English word', () => {
  test.each<[string, string]>([
    ['normalisation', 'normalization'],
    ['normalization', 'normalisation'],
    ['analyse', 'analyze'],
    ['behaviour', 'behavior'],
    ['behavioral', 'behavioural'],
    ['modelling', 'modeling'],
    ['modeling', 'modelling'],
    ['pruning', 'pruning'],
    ['inference', 'inferenc'],
  ])('of %s may be %s', (word, other) => {
    expect([word, ...variantsOf(word)]).toContain(other);
  });

  test.each(['this', 'axis', 'gpt4', 'two words', 'four', '모델'])(
    'of %s there is none',
    (word) => {
      expect(variantsOf(word)).toEqual([]);
    },
  );
});

test.each<[string, string | null]>([
  ['agents', 'agent'],
  ['llms', 'llm'],
  ['memories', 'memory'],
  ['ties', 'tie'],
  ['loss', null],
  ['corpus', null],
  ['analysis', null],
  ['agent', null],
  ['as', null],
  ['gpt4s', null],
])('the singular of %s is %s', (word, singular) => {
  expect(singularOf(word)).toBe(singular);
});

describe('the stem of an English word', () => {
  test.each<[stem: string, words: string[]]>([
    ['simulat', ['simulated', 'simulators', 'simulation', 'simulating']],
    ['forecast', ['forecasts', 'forecasting', 'forecasted', 'forecaster']],
    ['plan', ['planning', 'planner', 'planned']],
  ])('%s begins all of %j', (stem, words) => {
    for (const word of words) expect(word.startsWith(englishStem(word)), word).toBe(true);
    expect(words.map((word) => englishStem(word)).every((one) => stem.startsWith(one))).toBe(true);
  });

  test.each(['bias', 'loss', 'axis', 'ring', 'used', 'gpt4'])(
    'of %s is the word itself',
    (word) => {
      expect(englishStem(word)).toBe(word);
    },
  );
});
