import { describe, expect, test } from 'vitest';
import { emptyMark, type Mark } from '../../../lib/paper/mark';
import { type PaperKey, paperKey } from '../../../lib/paper/ref';
import { parseQuery } from '../../../lib/search/parse-query';
import type { Meant } from '../../../lib/search/query';
import type { Hit } from '../../../lib/search/search';
import type { Locale } from '../../../lib/settings/settings';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost, identifyProfile } from '../../../lib/sites/registry';
import { searchWords } from '../../../lib/view/search/search.words';
import {
  type SearchInput,
  type ShownResult,
  searchView,
} from '../../../lib/view/search/search-view';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const LONG = `${'앞의 말 '.repeat(40)}찾는 낱말이 여기 있습니다. ${'뒤의 말 '.repeat(40)}`;

function makeHit(given: Partial<Hit> = {}): Hit {
  return {
    key: KEY,
    weeks: ['2024-10-07'],
    titles: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
    score: 1,
    field: 'title',
    ranges: { ko: [[0, 2]], en: [] },
    ...given,
  };
}

const RECORD = makeRecord(
  makeDigest({ entries: [makeEntry({ summary: { ko: [LONG], en: ['A searched word.'] } })] }),
);

function show(
  text: string,
  hits: Hit[],
  given: Partial<SearchInput> & { locale?: Locale; total?: number; mark?: Mark } = {},
) {
  const { locale = 'ko', total = hits.length, mark = emptyMark(KEY), ...rest } = given;
  const input: SearchInput = {
    text,
    shown: {
      ...parseQuery(text, { identifyPaper, identifyPost, identifyProfile }),
      total,
      hits,
      exact: total ?? hits.length,
      other: null,
      papers: new Map([[KEY, RECORD]]),
    },
    isPreparing: false,
    failure: null,
    newest: '2024-10-07',
    step: 30,
    ...rest,
  };
  return searchView(input, (_: PaperKey): Mark => mark, searchWords(locale), locale);
}

describe('a result', () => {
  test('shows both titles, the week and the rank', () => {
    const view = show('차등', [makeHit()]);
    expect(view.status).toBe('1편 찾음');
    expect(view.hits).toEqual([
      {
        key: KEY,
        titles: {
          ko: { text: '차등 트랜스포머', ranges: [[0, 2]] },
          en: { text: 'Differential Transformer', ranges: [] },
        },
        rankLine: '2024년 10월 7일 주 · 1편 중 1번째',
        at: { weekId: 'pytorchkr:2024-10-07', rank: 1 },
        field: null,
        excerpt: null,
        flags: { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] },
        summary: [{ ko: LONG, en: 'A searched word.' }],
      },
    ]);
  });

  test('found in the text shows the sentence, cut around the word', () => {
    const [hit] = show('낱말', [makeHit({ field: 'text' })]).hits;
    expect(hit?.field).toBe('본문');
    expect(hit?.excerpt?.lang).toBe('ko');
    expect(hit?.excerpt?.text).toMatch(/^… .*찾는 낱말이 여기.*…$/);
    expect(hit?.excerpt?.text.length).toBeLessThan(170);
    const { text = '', ranges = [] } = hit?.excerpt ?? {};
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['낱말']);
  });

  test('shows the sentence of the reader’s language first', () => {
    const hits = [makeHit({ field: 'text' })];
    expect(show('word 낱말', hits, { locale: 'en' }).hits[0]?.excerpt?.lang).toBe('en');
    expect(show('word 낱말', hits, { locale: 'ko' }).hits[0]?.excerpt?.lang).toBe('ko');
  });

  test('found in a note shows its line', () => {
    const mark = { ...emptyMark(KEY), note: '첫 줄\n세미나에서 발표' };
    const [hit] = show('세미나', [makeHit({ field: 'note' })], { mark }).hits;
    expect(hit?.excerpt).toEqual({ text: '세미나에서 발표', ranges: [[0, 3]], lang: null });
    expect(hit?.flags.hasNote).toBe(true);
    expect(hit?.field).toBeNull();
  });

  test('without its record still shows its week', () => {
    const [hit] = show('차등', [makeHit({ key: paperKey({ scheme: 'arxiv', id: '1' }) })]).hits;
    expect(hit?.rankLine).toBe('2024년 10월 7일');
  });

  test.each([
    [31, '1편 더 보기'],
    [90, '30편 더 보기'],
  ])('list of %d is not shown all at once', (total, more) => {
    expect(show('차등', Array(30).fill(makeHit()), { total }).more).toBe(more);
  });
});

describe('a query that was not found as it was typed', () => {
  const shownFor = (text: string, given: Partial<ShownResult>) => {
    const { query, problems } = parseQuery(text, { identifyPaper, identifyPost, identifyProfile });
    const shown = { total: 1, hits: [makeHit()], exact: 1, other: null, papers: new Map() };
    return { shown: { ...shown, query, problems, ...given } };
  };
  const meant = (
    why: Meant['why'],
    typed: string,
    text: string,
    whole: string,
  ): Partial<ShownResult> => {
    const { query } = parseQuery(whole, { identifyPaper, identifyPost, identifyProfile });
    return { query: { ...query, meant: [{ typed, text, why }] } };
  };

  test.each([
    ['ko', '모든 단어가 들어 있는 논문은 없어요', '비슷한 논문 1편'],
    ['en', 'No paper has all of these words', 'Similar papers: 1'],
  ] as const)('gives results that are marked as similar, in %s', (locale, status, similar) => {
    const given = { ...shownFor('행렬 곱셈 없는 모델', { exact: 0 }), locale };
    expect(show('행렬 곱셈 없는 모델', [], given)).toMatchObject({
      ...{ status, similar: { before: KEY, heading: similar } },
    });
  });

  test('gives similar papers below those that have all of the words', () => {
    const other = paperKey({ scheme: 'arxiv', id: '1' });
    const hits = [makeHit(), makeHit({ key: other })];
    const papers = new Map([KEY, other].map((key) => [key, { ...RECORD, key }]));
    const given = shownFor('행렬 곱셈 없는 모델', { hits, total: 2, exact: 1, papers });
    const view = show('행렬 곱셈 없는 모델', [], given);
    expect(view).toMatchObject({
      status: '1편 찾음',
      similar: { before: other, heading: '비슷한 논문 1편' },
    });
    // The only hit with all the words is expanded.
    expect(view.hits.map(({ summary }) => summary.length)).toEqual([1, 0]);
  });

  test('shows the other layout or spelling, and offers it for the field', () => {
    const layout = shownFor('ckemd 모델', meant('layout', 'ckemd', '차등', 'ckemd 모델'));
    expect(show('ckemd 모델', [], layout)).toMatchObject({
      status: '1편 찾음',
      similar: null,
      offer: {
        says: '한/영 자판을 바꿔 찾았어요:',
        text: '차등',
        label: '차등 검색',
        query: '차등 모델',
      },
    });
    const spelling = shownFor('어텐숀', meant('spelling', '어텐숀', '어텐션', '어텐숀'));
    expect(show('어텐숀', [], spelling).offer?.says).toBe('맞춤법이 비슷한 말로 찾았어요:');
  });

  test('asks whether initials were keys of the other layout', () => {
    expect(show('ㄱㅁㅎ', [], shownFor('ㄱㅁㅎ', { other: 'rag' })).offer).toEqual({
      ...{ says: '혹시 이 말을 찾으세요?', text: 'rag', label: 'rag 검색', query: 'rag' },
    });
  });

  test('offers nothing where the other layout finds nothing either', () => {
    const none = { ...meant('layout', 'ckemd', '차등', 'ckemd'), total: 0, hits: [] };
    expect(show('ckemd', [], shownFor('ckemd', none)).offer).toBeNull();
  });
});

describe('the search field', () => {
  test('says when nothing was found, and what of the query was not understood', () => {
    expect(show('없음', [])).toMatchObject({ isNothingFound: true, problem: null, more: null });
    const view = show('is:lost 없음', []);
    expect(view).toMatchObject({ isNothingFound: false, status: '찾은 논문이 없어요' }); // one explanation is enough
    expect(view.problem).toBe(
      '‘is:lost’ 조건은 빼고 찾았어요. is: 뒤에는 star, read, unread, reading, note, tag 가운데 하나를 써 주세요.',
    );
  });

  test.each([
    ['2410.11111', true],
    ['https://arxiv.org/abs/2410.11111', true],
    ['10.1000/none', true],
    ['2410.1', undefined],
    ['@nobody', undefined],
    ['2410.11111 2410.22222', undefined],
    ['없음', undefined],
  ])('tells whether the query names one paper that was not found: %s', (text, isNamed) => {
    const view = show(text, []);
    expect(view.isNothingFound).toBe(true);
    expect(view.isNamed).toBe(isNamed);
  });

  test.each(['is:foo', 'year:', 'has:wings'])('explains %s once, and nothing else', (text) => {
    const view = show(text, []);
    expect(view).toMatchObject({ isNothingFound: false, status: '' });
    expect(view.problem).toMatch(/^\w+: 뒤에는 /);
  });

  test('says that the index is being made, once something is asked', () => {
    const preparing = { shown: null, isPreparing: true };
    expect(show('차등', [], preparing).status).toBe('검색을 준비하고 있어요');
    expect(show(' ', [], preparing)).toMatchObject({ status: '', isAsking: false });
  });

  test('says why there can be no results', () => {
    const failure = { ko: '가득 찼어요.', en: 'It is full.' };
    expect(show('차등', [makeHit()], { failure })).toMatchObject({
      failure: '검색을 준비하지 못했어요. 가득 찼어요.',
      hits: [],
    });
  });

  test('offers the month of the newest week, where there is one', () => {
    const texts = (newest: string | null) =>
      show('', [], { newest }).filters.map((one) => one.text);
    expect(texts('2025-03-31')).toEqual([
      'is:star',
      'is:unread',
      'is:note',
      'week:2025-03',
      'lang:ko',
    ]);
    expect(texts(null)).not.toContain('week:2025-03');
  });

  test.each([
    ['ko', ['별표', '안 읽음', '메모', '2025년 3월', '한국어']],
    ['en', ['Starred', 'Unread', 'With a note', 'March 2025', 'English']],
  ] as const)('names filters as people say them, in %s', (locale, labels) => {
    const view = show('', [], { newest: '2025-03-31', locale });
    expect(view.filters.map(({ label }) => label)).toEqual(labels);
    expect(new Set(view.filters.map(({ name }) => name)).size).toBe(labels.length);
  });

  test.each<[text: string, pressed: string[]]>([
    ['is:star', ['is:star']],
    ['차등 IS:Starred', ['is:star']],
    ['is:별표 차등', ['is:star']],
    ['상태:별', ['is:star']],
    ['있음:메모', ['is:note']],
    ['안읽음', ['is:unread']],
    ['is:안 읽음', ['is:unread']],
    ['is：안읽음', ['is:unread']],
    ['주:2025-3 언어:한국어', ['week:2025-03', 'lang:ko']],
    ['week:2025.03', ['week:2025-03']],
    ['언어:영어', []],
    ['-is:star', []],
    ['"is:star"', []],
    ['is:foo', []],
    ['별표', []],
    ['week:2025-03-31', []],
  ])('%j presses the buttons of its filters', (text, pressed) => {
    const { filters } = show(text, [makeHit()], { newest: '2025-03-31' });
    expect(filters.filter(({ isOn }) => isOn).map((one) => one.text)).toEqual(pressed);
  });

  test('shows no summary where several papers were found', () => {
    const hits = [makeHit(), makeHit()];
    expect(show('차등', hits, { total: 2 }).hits.map(({ summary }) => summary)).toEqual([[], []]);
  });
});
