import { describe, expect, test } from 'vitest';
import { correctionsOf } from '../../lib/search/typos';
import { indexOf, paper } from './made';

describe('a misspelt word', () => {
  const { tables } = indexOf([
    paper(
      '2410.00001',
      null,
      'attention attentive model models modem mode transformer reward reinforcement',
    ),
  ]);

  test.each<[typed: string, words: string[]]>([
    ['atention', ['attention']],
    ['attentoin', ['attention']],
    ['transfromer', ['transformer']],
    ['modell', ['model', 'models']],
    ['rewrad', ['reward']],
    ['mdoel', ['model']],
    ['atentiom', ['attention']],
    // A long word may also be the beginning of a longer one.
    ['reinforzem', ['reinforcement']],
  ])('%s was meant to be %j', (typed, words) => {
    expect(correctionsOf(tables, typed)).toEqual(words);
  });

  test.each([
    ['whose first letter is wrong', 'nodel'],
    ['of three letters', 'mod'],
    ['with two wrong letters, unless it is long', 'mdole'],
    ['with two wrong letters, at seven of them', 'atenton'],
    ['with a digit', 'model5'],
    ['of another script', '모댈'],
  ])('%s is not corrected: %s', (_, typed) => {
    expect(correctionsOf(tables, typed)).toEqual([]);
  });
});
