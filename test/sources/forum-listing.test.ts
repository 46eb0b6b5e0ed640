// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isDigestTitle,
  isOverloaded,
  type ListName,
  listUrl,
  readListing,
} from '../../lib/sources/forum-listing';

const HOME = 'https://discuss.pytorch.kr';
const OTHER = 'https://forum.example';
const ANY_TIME = { after: null, before: null };
const TAG_URL = `${HOME}/tag/ai-ml-papers-of-the-week.json?order=created`;
const CATEGORY_URL = `${HOME}/c/news/14/l/latest.json?order=created`;
const SEARCH_URL = `${HOME}/search.json?q=x`;

function readFixture(name: string) {
  return JSON.parse(readFileSync(`test/fixtures/sources/forum/${name}.json`, 'utf8'));
}

/** A list of one topic. */
function listOf(topic: unknown, more?: unknown) {
  return { topic_list: { topics: [topic], more_topics_url: more } };
}

const TOPIC = { id: 7, title: '[2026/06/08 ~ 14] 이번 주에 살펴볼 만한 AI/ML 논문 모음' };

describe('the request to a forum', () => {
  test.each<[ListName, string, string]>([
    ['tag', HOME, TAG_URL],
    ['recent', HOME, CATEGORY_URL],
    ['recent', OTHER, `${OTHER}/latest.json?order=created`],
  ])('for a %s list at %s is %s', (list, origin, expected) => {
    expect(listUrl(origin, list, ANY_TIME)).toBe(expected);
  });

  test.each([
    [ANY_TIME, '이번 논문 in:title order:latest_topic'],
    [
      { after: '2024-10-01', before: '2024-12-31' },
      '이번 논문 in:title order:latest_topic after:2024-10-01 before:2024-12-31',
    ],
  ])('for a search within %o uses words that both series have', (span, expected) => {
    const url = new URL(listUrl(HOME, 'search', span));
    expect(url.pathname).toBe('/search.json');
    expect(url.searchParams.get('q')).toBe(expected);
  });
});

describe('a title', () => {
  test.each([
    ['[2024/04/22 ~ 04/28] 이번 주의 주요 ML 논문 (Top ML Papers of the Week)'],
    ['[2024/12/30 ~ 2025/01/05] 이번 주의 주요 ML 논문 (Top ML Papers of the Week)'],
    ['[2026/06/08 ~ 14] 이번 주에 살펴볼 만한 AI/ML 논문 모음'],
    ['[2026/06/29 ~ 07/05] 이번 주에 살펴볼 만한 AI/ML 논문들'],
    ['2026/06/08 ~ 14 이번 주에 살펴볼 만한 AI/ML 논문 모음'],
    ['Top ML Papers of the Week (2024/04/22 ~ 04/28)'],
  ])('%s is a week of the series', (title) => {
    expect(isDigestTitle(title)).toBe(true);
  });

  test.each([
    ['이번 주에 살펴볼 만한 AI/ML 논문 모음'],
    ['[2024/04/22 ~ 04/28] 이번 주 사용자 모임 안내'],
    ['[2024/04/22 ~ 04/28] 이번 주 논문 읽기 모임 참가자 모집'],
    ['[2024/04/22 ~ 04/28] 이번 주의 논문 세미나 영상'],
    ['긴 글을 나누어 읽는 법: 2024/04/22 ~ 04/28에 나온 이번 주 논문'],
    ['[2024/04/22] 이번 주의 주요 ML 논문'],
    ['[2024/13/22 ~ 13/28] 이번 주의 주요 ML 논문'],
  ])('%s is not a week of the series', (title) => {
    expect(isDigestTitle(title)).toBe(false);
  });

  test('in other words is a week of the series by its tag and its dates', () => {
    const tags = ['ai-ml-papers-of-the-week'];
    expect(isDigestTitle('[2027/01/04 ~ 10] 주간 논문', tags)).toBe(true);
    expect(isDigestTitle('[2027/01/04 ~ 10] 주간 논문')).toBe(false);
    expect(isDigestTitle('주간 논문을 모으는 꼬리표', tags)).toBe(false);
  });
});

describe('a page of a list', () => {
  test('of topics with the tag names its weeks and the next page', () => {
    expect(readListing(readFixture('tag'), TAG_URL)).toEqual({
      topics: [
        {
          id: '90030',
          slug: '2026-07-13-19-ai-ml',
          title: '[2026/07/13 ~ 19] 이번 주에 살펴볼 만한 AI/ML 논문 모음',
          week: { start: '2026-07-13', end: '2026-07-19' },
          createdAt: '2026-07-20T01:10:00.000Z',
          bumpedAt: '2026-07-22T05:00:00.000Z',
        },
        {
          id: '90021',
          slug: '2026-06-29-07-05-ai-ml',
          title: '[2026/06/29 ~ 07/05] 이번 주에 살펴볼 만한 AI/ML 논문 모음',
          week: { start: '2026-06-29', end: '2026-07-05' },
          createdAt: '2026-07-06T02:00:00.000Z',
          bumpedAt: '2026-07-06T02:00:00.000Z',
        },
      ],
      oldestAt: '2026-01-02T02:00:00.000Z',
      next: `${TAG_URL}&page=1`,
    });
  });

  test('of a whole category leaves out what only has a date in its title', () => {
    const listing = readListing(readFixture('category'), `${CATEGORY_URL}&page=3`);
    expect(listing?.topics.map(({ id }) => id)).toEqual(['80009']);
    expect(listing?.oldestAt).toBe('2024-04-26T04:00:00.000Z');
    expect(listing?.next).toBe(`${CATEGORY_URL}&page=4`);
  });

  test('of a search counts pages from one', () => {
    const listing = readListing(readFixture('search'), SEARCH_URL);
    expect(listing?.topics.map(({ week }) => week.start)).toEqual(['2024-12-30', '2024-04-22']);
    expect(listing?.next).toBe(`${SEARCH_URL}&page=2`);
    expect(readListing(readFixture('search'), `${SEARCH_URL}&page=2`)?.next).toBe(
      `${SEARCH_URL}&page=3`,
    );
  });

  test('of a search that found nothing is empty and the last', () => {
    const data = { posts: [], grouped_search_result: { more_full_page_results: null } };
    expect(readListing(data, SEARCH_URL)).toEqual({ topics: [], oldestAt: null, next: null });
  });

  test.each([
    ['https://evil.example/tag/x?page=1'],
    ['//evil.example/tag/x?page=1'],
    ['https://discuss.pytorch.kr.evil.example/?page=1'],
    ['http://discuss.pytorch.kr/tag/x?page=1'],
    ['javascript:alert(1)'],
    ['https://['],
    [''],
    [42],
    [undefined],
  ])('does not go on at %s', (more) => {
    expect(readListing(listOf(TOPIC, more), TAG_URL)?.next).toBeNull();
  });

  test('never follows an address, only the hint that there is more', () => {
    const more = '/admin/backups?order=default&page=900';
    expect(readListing(listOf(TOPIC, more), TAG_URL)?.next).toBe(`${TAG_URL}&page=1`);
  });

  test.each<[string, unknown]>([
    ['no id', { ...TOPIC, id: undefined }],
    ['an id that is text', { ...TOPIC, id: '7' }],
    ['an id below one', { ...TOPIC, id: 0 }],
    ['a broken id', { ...TOPIC, id: 7.5 }],
    ['an id longer than any', { ...TOPIC, id: 1e10 }],
    ['no title', { id: 7 }],
    ['a title that is a number', { ...TOPIC, title: 7 }],
    ['nothing at all', null],
  ])('leaves out a topic with %s', (_, topic) => {
    expect(readListing(listOf(topic), TAG_URL)?.topics).toEqual([]);
  });

  test('keeps a topic whose other fields are odd, without them', () => {
    const odd = { ...TOPIC, slug: '../x', created_at: 'yesterday', bumped_at: 5, tags: 'paper' };
    expect(readListing(listOf(odd), TAG_URL)?.topics).toMatchObject([
      { id: '7', slug: null, createdAt: null, bumpedAt: null },
    ]);
  });

  test('cleans a title of what hides in it', () => {
    const title = `[2026/06/08 ~ 14] 이번 주의\u202e  논문\u200b 모음`;
    expect(readListing(listOf({ ...TOPIC, title }), TAG_URL)?.topics[0]?.title).toBe(
      '[2026/06/08 ~ 14] 이번 주의 논문 모음',
    );
  });

  test('is read no further than any page is long', () => {
    const topics = Array.from({ length: 5_000 }, (_, index) => ({ ...TOPIC, id: index + 1 }));
    expect(readListing({ topic_list: { topics } }, TAG_URL)?.topics).toHaveLength(200);
  });

  test.each<[unknown]>([
    [null],
    [undefined],
    [7],
    ['text'],
    [[]],
    [{}],
    [{ topic_list: 'text' }],
    [{ topic_list: null }],
    [{ topics: [TOPIC] }],
    [{ errors: ['x'], error_type: 'not_found' }],
  ])('%o is not read as one', (data) => {
    expect(readListing(data, TAG_URL)).toBeNull();
  });

  test.each<[unknown]>([[{ topic_list: {} }], [{ topic_list: { topics: 'text' } }]])(
    '%o has no topics',
    (data) => {
      expect(readListing(data, TAG_URL)).toEqual({ topics: [], oldestAt: null, next: null });
    },
  );
});

test.each<[unknown, boolean]>([
  [{ grouped_search_result: { error: '부하가 커요.' } }, true],
  [{ grouped_search_result: { error: null } }, false],
  [{ topic_list: {} }, false],
  [null, false],
])('%o is a search that was not made: %s', (data, expected) => {
  expect(isOverloaded(data)).toBe(expected);
});
