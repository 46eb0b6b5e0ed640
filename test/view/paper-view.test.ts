import { describe, expect, test } from 'vitest';
import type { PaperLink } from '../../lib/lookup/paper-record';
import { WORDS } from '../../lib/view/paper.words';
import { paperView, shortTitle, titleOf } from '../../lib/view/paper-view';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const OLD = makeDigest({
  id: 'pytorchkr:2024-09-30',
  week: { start: '2024-09-30', end: '2024-10-06' },
  entries: [makeEntry({ rank: 3, title: { ko: '옛 제목', en: 'Old title' } })],
});

describe('a paper', () => {
  test('is prepared in Korean', () => {
    expect(paperView(makeRecord(makeDigest()), WORDS, 'ko')).toEqual({
      rank: 1,
      title: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
      rankLine: '2024년 10월 7일 주 · 1편 중 1번째',
      titleDoubts: [],
      missing: [],
      sections: [
        {
          heading: { ko: '요약', en: 'Summary' },
          pairs: [
            { ko: '첫 문장.', en: 'First.' },
            { ko: '둘째 문장.', en: 'Second.' },
          ],
        },
        {
          heading: { ko: '자세히', en: 'Details' },
          pairs: [{ ko: '자세한 문장.', en: 'In detail.' }],
        },
      ],
      links: [
        { text: '논문 보기', url: 'https://arxiv.org/abs/2410.05258' },
        { text: '소개 게시물 @omarsar0', url: 'https://x.com/i/status/1843694897020150216' },
        { text: '출처: PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14', canBeCut: true },
      ],
      notice: { ko: '모델이 썼습니다.', en: 'Written by a model.' },
      sourceLine:
        '— 차등 트랜스포머 · 2024년 10월 7일 주 · PyTorchKR https://arxiv.org/abs/2410.05258',
      noticeTitle: '모델의 도움으로 쓴 글',
      others: [],
      othersTitle: '다른 주에도 실렸어요',
    });
  });

  test('is prepared in English with the headings of the text still in both', () => {
    const view = paperView(makeRecord(makeDigest()), WORDS, 'en');
    expect(view?.rankLine).toBe('Week of 7 October 2024 · no. 1 of 1');
    expect(view?.sections[0]?.heading).toEqual({ ko: '요약', en: 'Summary' });
    expect(view?.links.map(({ text }) => text)).toEqual([
      'Open paper',
      'Post by @omarsar0',
      'Source: PyTorchKR',
    ]);
  });

  test('is not linked from its own page', () => {
    const view = paperView(makeRecord(makeDigest()), WORDS, 'en', 0, true);
    expect(view?.links.map(({ text }) => text)).toEqual(['Post by @omarsar0', 'Source: PyTorchKR']);
  });

  const KO = { ko: ['하나.'], en: null };
  const EN = { ko: null, en: ['One.'] };
  const NONE = { ko: null, en: null };
  const BOTH = { ko: ['하나.'], en: ['One.'] };

  test.each([
    ['no part has Korean', EN, EN, [{ lang: 'ko', text: '한국어 요약이 없어요.' }]],
    ['the only part has no English', KO, NONE, [{ lang: 'en', text: '영어 요약이 없어요.' }]],
    ['one part has no Korean', BOTH, EN, [{ lang: 'ko', text: '‘자세히’에는 한국어가 없어요.' }]],
    ['one part has no English', KO, BOTH, [{ lang: 'en', text: '‘요약’에는 영어가 없어요.' }]],
    [
      'each part has another language',
      KO,
      EN,
      [
        { lang: 'ko', text: '‘자세히’에는 한국어가 없어요.' },
        { lang: 'en', text: '‘요약’에는 영어가 없어요.' },
      ],
    ],
    ['all is there', BOTH, BOTH, []],
    ['there is no text', NONE, NONE, []],
  ])('says once which language is missing: %s', (_, summary, abstract, missing) => {
    const record = makeRecord(makeDigest({ entries: [makeEntry({ summary, abstract })] }));
    const expected = missing.map((one) => ({ ...one, way: null }));
    expect(paperView(record, WORDS, 'ko')?.missing).toEqual(expected);
  });

  test('keeps the label of another link as the digest gives it', () => {
    const entry = makeEntry({
      links: [{ label: '{handle} $& code', url: 'https://github.com/a/b' }],
    });
    const view = paperView(makeRecord(makeDigest({ entries: [entry] })), WORDS, 'en');
    expect(view?.links).toContainEqual({ text: '{handle} $& code', url: 'https://github.com/a/b' });
  });

  test.each([
    ['ko', 'code', '코드'],
    ['ko', 'Project page', '프로젝트 페이지'],
    ['ko', 'code of the authors', 'code of the authors'],
    ['ko', '코드', '코드'],
    ['ko', 'constructor', 'constructor'],
    ['ko', 'projectPage', 'projectPage'],
    ['en', '코드', 'code'],
    ['en', 'Code', 'Code'],
    ['en', '데이터', '데이터'],
  ] as const)('shows readers of %s a link called %j as %j', (locale, label, shown) => {
    const entry = makeEntry({ links: [{ label, url: 'https://github.com/a/b' }] });
    const view = paperView(makeRecord(makeDigest({ entries: [entry] })), WORDS, locale);
    expect(view?.links).toContainEqual({ text: shown, url: 'https://github.com/a/b' });
  });

  test('links its source by https only', () => {
    const digest = makeDigest();
    const record = makeRecord({
      ...digest,
      source: { ...digest.source, url: 'http://forum.example/' },
    });
    const urls = paperView(record, WORDS, 'en')?.links.map(({ url }) => url) ?? [];
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});

describe('a forged record', () => {
  const linksOf = (links: PaperLink[], source = {}) => {
    const record = makeRecord(makeDigest());
    const [text] = record.texts;
    if (!text) throw new Error('no text');
    const digest = { ...text.digest, source: { ...text.digest.source, url: '', ...source } };
    return paperView({ ...record, texts: [{ ...text, digest, links }] }, WORDS, 'en')?.links;
  };

  test.each<[string, PaperLink]>([
    ['a script', { kind: 'other', text: 'code', url: 'javascript:alert(1)' }],
    ['data', { kind: 'other', text: 'code', url: 'data:text/html,x' }],
    ['an address that is none', { kind: 'other', text: 'code', url: 'https:' }],
    ['another page as the paper', { kind: 'paper', text: '', url: 'https://evil.example/p' }],
    [
      'another paper as the paper',
      { kind: 'paper', text: '', url: 'https://arxiv.org/abs/2410.00001' },
    ],
    ['another page as a post', { kind: 'post', text: '@a', url: 'https://evil.example/p' }],
    [
      'another host as X',
      { kind: 'post', text: '@a', url: 'https://x.com.evil.example/i/status/1' },
    ],
  ])('has no link to %s', (_, link) => {
    expect(linksOf([link])).toEqual([]);
  });

  test('says where a link leads that looks like another one', () => {
    const links: PaperLink[] = [
      { kind: 'other', text: 'https://arxiv.org/pdf/2410.05258', url: 'https://evil.example/p' },
      { kind: 'paper', text: '', url: 'https://arxiv.org/abs/2410.05258' },
    ];
    const source = { name: 'discuss.pytorch.kr', url: 'https://evil.example/' };
    expect(linksOf(links, source)).toEqual([
      {
        text: 'https://arxiv.org/pdf/2410.05258 (evil.example)',
        url: 'https://evil.example/p',
      },
      { text: 'Open paper', url: 'https://arxiv.org/abs/2410.05258' },
      {
        text: 'Source: discuss.pytorch.kr (evil.example)',
        url: 'https://evil.example/',
        canBeCut: false,
      },
    ]);
    // Cut, it would not say where it leads.
    const long = { name: `arxiv.org${' '.repeat(50)}evil.example`, url: 'https://evil.example/' };
    expect(linksOf([], long)?.[0]?.canBeCut).toBe(false);
    const plain = { name: 'Weekly', url: 'https://weekly.example/' };
    expect(linksOf([], plain)?.[0]?.canBeCut).toBe(true);
  });
});

describe('a paper of two weeks', () => {
  const record = makeRecord(OLD, makeDigest());

  test('shows the newest and offers the other', () => {
    const view = paperView(record, WORDS, 'en');
    expect(view?.title.en).toBe('Differential Transformer');
    expect(view?.others).toEqual([{ at: 1, text: 'Week of 30 September 2024 · no. 3 of 1' }]);
  });

  test('shows the other and offers the newest', () => {
    const view = paperView(record, WORDS, 'en', 1);
    expect(view?.title.en).toBe('Old title');
    expect(view?.rankLine).toBe('Week of 30 September 2024 · no. 3 of 1');
    expect(view?.others).toEqual([{ at: 0, text: 'Week of 7 October 2024 · no. 1 of 1' }]);
  });

  test.each([2, -1, 0.5])('has no text %d', (at) => {
    expect(paperView(record, WORDS, 'en', at)).toBeNull();
  });
});

describe('a paper whose newer text is in English alone', () => {
  const entry = makeEntry({
    ...{ rank: 4, title: { ko: null, en: 'DIFF Transformer' } },
    ...{ summary: { ko: null, en: ['One.'] }, abstract: { ko: null, en: null } },
  });
  const source = { ...makeDigest().source, name: 'A list' };
  const list = makeDigest({ id: 'list', source, entries: [entry] });

  test('says so in that text, and leads to the Korean one', () => {
    const record = makeRecord(list, OLD);
    expect(paperView(record, WORDS, 'ko')?.missing).toEqual([
      {
        lang: 'ko',
        text: '이 요약은 한국어로 되어 있지 않아요.',
        way: { at: 1, text: '한국어 요약 보기: 2024년 9월 30일 주 · 1편 중 3번째' },
      },
    ]);
    expect(paperView(record, WORDS, 'en')?.missing[0]).toMatchObject({
      text: 'This summary is not in Korean.',
      way: { text: 'Read in Korean: Week of 30 September 2024 · no. 3 of 1' },
    });
    expect(paperView(record, WORDS, 'ko', 1)?.missing).toEqual([]);
  });

  test('names the source of a text where two are of one week', () => {
    const view = paperView(makeRecord(list, makeDigest(), OLD), WORDS, 'ko');
    expect(view?.others.map(({ text }) => text)).toEqual([
      '2024년 10월 7일 주 · 1편 중 1번째 · PyTorchKR',
      '2024년 9월 30일 주 · 1편 중 3번째',
    ]);
    expect(view?.othersTitle).toBe('다른 출처의 요약도 있어요');
  });

  test('has a Korean title all the same', () => {
    const { texts } = makeRecord(list, OLD);
    expect(titleOf(texts, 0)).toEqual({ ko: '옛 제목', en: 'DIFF Transformer' });
    expect(titleOf(texts, 1)).toEqual({ ko: '옛 제목', en: 'Old title' });
  });
});

test.each([
  ['ko', { ko: '차등', en: 'Diff' }, { text: '차등', lang: 'ko' }],
  ['en', { ko: '차등', en: 'Diff' }, { text: 'Diff', lang: 'en' }],
  ['en', { ko: '차등', en: null }, { text: '차등', lang: 'ko' }],
  ['ko', { ko: null, en: 'Diff' }, { text: 'Diff', lang: 'en' }],
  ['ko', { ko: null, en: null }, { text: '', lang: 'ko' }],
] as const)('the short title in %s of %o is %o', (locale, title, short) => {
  expect(shortTitle(title, locale)).toEqual(short);
});
