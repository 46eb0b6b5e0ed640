import { expect, test } from 'vitest';
import { searchWords } from '../../../lib/view/search/search-words';

const [ko, en] = [searchWords('ko'), searchWords('en')];

test('the words of the search are the same phrases in both languages, none of them empty', () => {
  expect(Object.keys(ko)).toEqual(Object.keys(en));
  for (const name of ['fields', 'filters'] as const)
    expect(Object.keys(ko[name])).toEqual(Object.keys(en[name]));
  for (const words of [ko, en]) expect(JSON.stringify(words)).not.toContain('""');
});

test('they have the same places', () => {
  const places = (words: object) => JSON.stringify(words).match(/\{\w+\}/g);
  expect(places(ko)).toEqual(places(en));
});
