import { describe, expect, test } from 'vitest';
import type { MarkLookup, SearchMark } from '../../lib/search/marks';
import { parseQuery, toggleFilter } from '../../lib/search/parse-query';
import type { SearchDocument } from '../../lib/search/search-document';
import { find, IDENTIFIERS, indexOf, paper } from './made';

function made(given: Partial<SearchDocument> & { id: string }): SearchDocument {
  const { id, ...rest } = given;
  return { ...paper(id, '로봇', 'A robot'), ...rest };
}

const index = indexOf([
  made({ id: '2301.00001', ids: ['2301.00001', '1843694897020150216', 'someone'] }),
  made({
    id: '2406.00002',
    titles: { ko: '로봇과 환각', en: null },
    ids: ['url:www.nature.com/articles/s41586-099-1', 'url:github.com/some/code'],
  }),
  made({
    id: '2406.00003',
    titles: { ko: null, en: 'A robot on video' },
    ids: ['doi:10.1038/s41586-099-2'],
  }),
  made({ id: '2501.00004', weeks: ['2025-01-06', '2024-12-30'] }),
]);
const noted = 'arxiv:2406.00002';
const begun = 'arxiv:2301.00001';
const MARK: SearchMark = {
  star: true,
  read: true,
  isStarted: false,
  note: '다시 볼 것',
  tags: ['긴 문맥', 'RLHF', '“인용”', '🔥'],
};
const marks: MarkLookup = {
  get: (key) => {
    if (key === noted) return MARK;
    return key === begun
      ? { ...MARK, star: false, read: false, isStarted: true, note: '' }
      : undefined;
  },
  noted: () => [],
};
const found = (text: string) =>
  find(index, text, marks)
    .hits.map(({ key }) => key.slice(-1))
    .sort()
    .join('');

describe('a filter', () => {
  test.each<[query: string, papers: string]>([
    ['year:2024', '234'],
    ['year:2025', '4'],
    ['year:2023-2024', '1234'],
    ['year:2023..2024', '1234'],
    ['연도:2024', '234'],
    ['연도:2024년', '234'],
    ['week:2024', '234'],
    ['week:2024-06', '23'],
    ['week:2024-6', '23'],
    ['week:2024.06', '23'],
    ['주:2024-06', '23'],
    ['year:1999', ''],
    ['site:nature.com', '23'],
    ['site:www.nature.com', '23'],
    ['site:https://www.nature.com/', '23'],
    ['site:nature', '23'],
    ['사이트:nature', '23'],
    ['site:arxiv.org', '1234'],
    ['site:natur', ''],
    ['site:x.com', '1'],
    ['has:post', '1'],
    ['has:code', '2'],
    ['있음:코드', '2'],
    ['has:note', '2'],
    ['has:메모', '2'],
    ['has:star', '2'],
    ['has:tag', '12'],
    ['있음:태그', '12'],
    ['-has:tag', '34'],
    ['is:reading', '1'],
    ['상태:읽는중', '1'],
    ['tag:rlhf', '12'],
    ['tag:ＲＬＨＦ', '12'],
    ['태그:RLHF', '12'],
    ['tag:🔥', '12'],
    ['tag:rl', ''],
    ['tag:"긴 문맥"', '12'],
    ['tag:“긴  문맥', '12'],
    ['태그:"긴 문맥" tag:rlhf is:read', '2'],
    ['tag:긴', ''],
    ['tag:인용', '12'],
    ['-tag:rlhf', '34'],
    ['로봇 -tag:"긴 문맥"', '34'],
    ['tag:"긴 문맥" 로봇', '12'],
    ['has:en', '134'],
    ['포함:한국어', '124'],
    ['is:별표', '2'],
    ['is:안읽음', '134'],
    ['안읽음', '134'],
    ['is:안 읽음', '134'],
    ['IS:Unread', '134'],
    ['상태:읽음', '2'],
    ['lang:영어', '134'],
    ['언어:ko', '124'],
    ['로봇 -환각', '134'],
    ['로봇 -"on video"', '124'],
    ['로봇 -video', '124'],
    ['로봇 -is:read', '134'],
    ['로봇 -year:2024', '1'],
    ['로봇 -has:en', '2'],
    ['-year:2024', '1'],
    ['-로봇 -robot', ''],
    ['로봇 - 환각', '2'],
    ['year:2024 site:nature lang:ko', '2'],
  ])('%s', (query, papers) => {
    expect(found(query)).toBe(papers);
    expect(parseQuery(query, IDENTIFIERS).problems).toEqual([]);
  });

  test.each<[query: string, says: string]>([
    ['is:foo', '`is:` 뒤에는 star, read, unread, reading, note, tag 가운데 하나를 써 주세요.'],
    ['year:20', '`year:` 뒤에는 2024나 2023-2025처럼 연도를 써 주세요.'],
    ['year:2025-2023', '`year:` 뒤에는 2024나 2023-2025처럼 연도를 써 주세요.'],
    ['week:2024-13', '`week:` 뒤에는 2024-10이나 2024-10-07처럼 달이나 날짜를 써 주세요.'],
    ['lang:fr', '`lang:` 뒤에는 ko나 en을 써 주세요.'],
    ['site:', '`site:` 뒤에는 nature.com처럼 사이트 이름을 써 주세요.'],
    ['has:wings', '`has:` 뒤에는 note, tag, star, code, post, ko, en 가운데 하나를 써 주세요.'],
    ['-is:foo', '`is:` 뒤에는 star, read, unread, reading, note, tag 가운데 하나를 써 주세요.'],
  ])('%s is explained once', (query, says) => {
    const { problems } = parseQuery(query, IDENTIFIERS);
    expect(problems.map(({ what }) => what.ko)).toEqual([says]);
  });

  test.each(['author:hinton', '저자:힌턴', 'foo:bar'])(
    '%s is said to be unknown, once',
    (query) => {
      const { problems } = parseQuery(query, IDENTIFIERS);
      expect(problems.map(({ what }) => what.ko)).toEqual([
        `‘${query.split(':')[0]}:’ 조건은 없어서 낱말로 찾았어요. 쓸 수 있는 조건은 week:, year:, is:, lang:, site:, has:, tag:, -낱말이에요.`,
      ]);
    },
  );

  test.each<[query: string, says: string]>([
    [
      'is:foo 환각',
      '‘is:foo’ 조건은 빼고 찾았어요. `is:` 뒤에는 star, read, unread, reading, note, tag 가운데 하나를 써 주세요.',
    ],
    [
      '저자:힌턴 환각',
      '‘저자:’ 조건은 없어서 빼고 찾았어요. 쓸 수 있는 조건은 week:, year:, is:, lang:, site:, has:, tag:, -낱말이에요.',
    ],
    [
      'foo:bar lang:ko 환각',
      '‘foo:’ 조건은 없어서 빼고 찾았어요. 쓸 수 있는 조건은 week:, year:, is:, lang:, site:, has:, tag:, -낱말이에요.',
    ],
    [
      'year:20 환각',
      '‘year:20’ 조건은 빼고 찾았어요. `year:` 뒤에는 2024나 2023-2025처럼 연도를 써 주세요.',
    ],
  ])('%s finds the rest, and says so once', (query, says) => {
    expect(found(query)).toBe('2');
    const { problems } = parseQuery(query, IDENTIFIERS);
    expect(problems.map(({ what }) => what.ko)).toEqual([says]);
  });

  test.each([
    'arXiv:2410.05258',
    'doi:10.1038/s41586-099-2',
    'https://x.com/a/status/1843694897020150216',
    'RAG:',
    'Toolformer: language models',
    '길잡이: 검색',
    '로봇:집안일',
    'GPT-4o:mini',
    'text-to-image',
    '-1',
  ])('%s is not read as a filter', (query) => {
    expect(parseQuery(query, IDENTIFIERS).problems).toEqual([]);
  });
});

test.each([
  ['', 'is:star', 'is:star '],
  ['차등  어텐션', 'is:star', '차등 어텐션 is:star '],
  ['is:star 차등', 'is:star', '차등'],
  ['차등 IS:Star', 'is:star', '차등'],
  ['is:별표 차등', 'is:star', '차등'],
  ['차등 안 읽음', 'is:unread', '차등'],
  ['"차등 어텐션" 언어:한국어', 'lang:ko', '"차등 어텐션"'],
  ['별표 차등', 'is:star', '별표 차등 is:star '],
  ['-is:star', 'is:star', '-is:star is:star '],
])('%j with the filter %s pressed is %j', (text, filter, next) => {
  expect(toggleFilter(text, filter)).toBe(next);
});
