import { describe, expect, test } from 'vitest';
import { paperKey } from '../../lib/paper/ref';
import {
  addressOfText,
  type LibraryPlace,
  libraryAddress,
  placeHash,
  readLibraryAddress,
  searchAddress,
} from '../../lib/view/library-address';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const hashOf = (address: string) => new URL(address, 'https://here.example').hash;

describe('the address of a paper in the library', () => {
  test('names week and rank', () => {
    expect(libraryAddress({ week: '2024-10-07', rank: 2 })).toBe('/library.html#2024-10-07/2');
  });

  test.each([
    ['arxiv:2410.05258', 3],
    ['arxiv:hep-th/9901001', 10],
    ['doi:10.1000/a?b#c%20d', 1],
    ['title:어텐션만있으면된다', 7],
    ['url:example.org/a&b=c', 1],
  ])('is read back with the paper %s', (text, rank) => {
    const place = { week: '2024-10-07', rank, key: text as typeof KEY };
    expect(readLibraryAddress(hashOf(libraryAddress(place)))).toEqual({ kind: 'paper', ...place });
  });

  test('names the paper only if two digests start on the same day', () => {
    const [text] = makeRecord(makeDigest()).texts;
    if (!text) throw new Error('there is one');
    const week = (id: string, start: string) => ({ id, start, end: '', languages: [] });
    const alone = [week('a', '2024-10-07'), week('b', '2024-10-14')];
    const shared = [...alone, week('c', '2024-10-07')];
    expect(addressOfText(KEY, text, alone)).toBe('/library.html#2024-10-07/1');
    expect(addressOfText(KEY, text, shared)).toBe(
      '/library.html#2024-10-07/1?paper=arxiv%3A2410.05258',
    );
  });
});

describe('the address of a search in the library', () => {
  test.each([
    '트랜스포머',
    'ㅌㄹㅅㅍㅁ',
    'https://arxiv.org/abs/2410.05258v2?x=1#y',
    '100% "a b" & c + d',
    '#search=x',
    '😀',
  ])('carries %s', (query) => {
    expect(readLibraryAddress(hashOf(searchAddress(query)))).toEqual({ kind: 'search', query });
  });

  test.each(['', '  ', '\n'])('is that of the library if the query is empty: %j', (query) => {
    expect(searchAddress(query)).toBe('/library.html');
  });

  test('tolerates half of a surrogate pair', () => {
    expect(readLibraryAddress(hashOf(searchAddress('a\ud83d')))).toEqual({
      kind: 'search',
      query: 'a\ufffd',
    });
  });
});

test.each<LibraryPlace>([
  { kind: 'week', week: '2024-10-07' },
  { kind: 'week', week: '2024-10-07', id: 'list:2024-10-07?a&b' },
  { kind: 'collection', name: 'starred' },
  { kind: 'tag', tag: '읽을 것 #1 😀' },
  { kind: 'setup', part: 'sources' },
  { kind: 'setup', part: 'export', list: { kind: 'search', query: '100% #a=b' } },
  { kind: 'setup', part: 'export', list: { kind: 'tag', tag: '😀' } },
  { kind: 'setup', part: 'export', list: { kind: 'week', week: '2024-10-07', id: 'a?b' } },
  { kind: 'search', query: 'a b' },
  { kind: 'paper', week: '2024-10-07', rank: 2 },
])('a place is read back from its address: %o', (place) => {
  expect(readLibraryAddress(placeHash(place))).toEqual(place);
});

test.each([
  '#export=%',
  '#export=x',
  '#export=%232024-10-07%2F2',
  `#export=${encodeURIComponent('#export=%23all')}`,
])('%j opens the export with nothing chosen', (hash) => {
  expect(readLibraryAddress(hash)).toEqual({ kind: 'setup', part: 'export' });
});

test.each([
  '',
  '#elsewhere',
  '#search=',
  '#search=%',
  '#tag=',
  '#2024-10-07/',
  '#2024-10-07/x',
  '#2024-10-07/2/3',
  '#2024-1-7/2',
  '#2024-1-7',
  '#2024-13-45',
  '#2024-02-30/1',
])('%j opens nothing', (hash) => {
  expect(readLibraryAddress(hash)).toBeNull();
});
