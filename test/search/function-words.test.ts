import { expect, test } from 'vitest';
import { isFunctionWord, isWeakWord } from '../../lib/search/function-words';

test.each([
  ['question words', 'what whose whether wheres'],
  ['auxiliary verbs, with and without their apostrophe', 'does shall havent isnt'],
  ['pronouns and determiners', 'they someone itself each another'],
  ['prepositions and conjunctions', 'against throughout although unless'],
  ['words of a Korean question', '어떻게 뭔가요 되나요 있는지'],
  ['것 with any particle', '것만 것도 것보다 거예요'],
  ['auxiliary verbs in Korean', '주나요 주는 드려요'],
])('%s only hold a sentence together: %s', (_, words) => {
  expect(words.split(' ').filter((word) => !isFunctionWord(word))).toEqual([]);
});

test.each([
  ['particles of English verbs', 'up down off past away'],
  ['verbs that say little', 'gets taking become wants'],
  ['verbs that mean what their noun says', '두는 가지는 보이는'],
  ['words that deny', '없이 못하는 without never'],
])('%s tell little about a paper: %s', (_, words) => {
  expect(words.split(' ').filter((word) => !isWeakWord(word))).toEqual([]);
});

test.each([
  'attention',
  'overview',
  'outlier',
  'upscaling',
  '추천',
  '추천을',
  '가운데를',
  '주가',
  '두뇌',
  '거리',
  '것대',
])('%s tells something', (word) => {
  expect([isFunctionWord(word), isWeakWord(word)]).toEqual([false, false]);
});
