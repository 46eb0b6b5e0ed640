import { describe, expect, test } from 'vitest';
import { paperView, shortTitle } from '../../lib/view/paper-view';
import { WORDS } from '../../lib/view/words';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const OLD = makeDigest({
  id: 'pytorchkr:2024-09-30',
  week: { start: '2024-09-30', end: '2024-10-06' },
  entries: [makeEntry({ rank: 3, title: { ko: '옛 제목', en: 'Old title' } })],
});

describe('a paper', () => {
  test('is laid out in Korean', () => {
    expect(paperView(makeRecord(makeDigest()), WORDS, 'ko')).toEqual({
      title: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
      placing: '2024.10.07 주 · 1편 중 1번째',
      sections: [
        {
          heading: { ko: '요약', en: 'Summary' },
          pairs: [
            { ko: '첫 문장.', en: 'First.' },
            { ko: '둘째 문장.', en: 'Second.' },
          ],
          missing: null,
        },
        {
          heading: { ko: '자세히', en: 'In more detail' },
          pairs: [{ ko: '자세한 문장.', en: 'In detail.' }],
          missing: null,
        },
      ],
      links: [
        { text: '논문 보기', url: 'https://arxiv.org/abs/2410.05258' },
        { text: '논문을 소개한 글 @omarsar0', url: 'https://x.com/i/status/1843694897020150216' },
        { text: '출처: PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14' },
      ],
      notice: { ko: '모델이 썼습니다.', en: 'Written by a model.' },
      others: [],
    });
  });

  test('is laid out in English with the headings of the text still in both', () => {
    const view = paperView(makeRecord(makeDigest()), WORDS, 'en');
    expect(view?.placing).toBe('Week of 2024.10.07 · no. 1 of 1');
    expect(view?.sections[0]?.heading).toEqual({ ko: '요약', en: 'Summary' });
    expect(view?.links.map(({ text }) => text)).toEqual([
      'Open the paper',
      'The post about it @omarsar0',
      'Source: PyTorchKR',
    ]);
  });

  test('is not linked from its own page', () => {
    const view = paperView(makeRecord(makeDigest()), WORDS, 'en', 0, true);
    expect(view?.links.map(({ text }) => text)).toEqual([
      'The post about it @omarsar0',
      'Source: PyTorchKR',
    ]);
  });

  test.each([
    ['Korean', { ko: null, en: ['One.'] }, { lang: 'ko', text: '한국어 글이 없어요.' }],
    ['English', { ko: ['하나.'], en: null }, { lang: 'en', text: '영어 글이 없어요.' }],
  ])('says that a section has no %s', (_, summary, missing) => {
    const record = makeRecord(makeDigest({ entries: [makeEntry({ summary })] }));
    expect(paperView(record, WORDS, 'ko')?.sections.map((section) => section.missing)).toEqual([
      missing,
      null,
    ]);
  });

  test('keeps the label of another link as the digest gives it', () => {
    const entry = makeEntry({
      links: [{ label: '{handle} $& code', url: 'https://github.com/a/b' }],
    });
    const view = paperView(makeRecord(makeDigest({ entries: [entry] })), WORDS, 'en');
    expect(view?.links).toContainEqual({ text: '{handle} $& code', url: 'https://github.com/a/b' });
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

describe('a paper of two weeks', () => {
  const record = makeRecord(OLD, makeDigest());

  test('shows the newest and offers the other', () => {
    const view = paperView(record, WORDS, 'en');
    expect(view?.title.en).toBe('Differential Transformer');
    expect(view?.others).toEqual([{ at: 1, text: 'Week of 2024.09.30 · no. 3 of 1' }]);
  });

  test('shows the other and offers the newest', () => {
    const view = paperView(record, WORDS, 'en', 1);
    expect(view?.title.en).toBe('Old title');
    expect(view?.placing).toBe('Week of 2024.09.30 · no. 3 of 1');
    expect(view?.others).toEqual([{ at: 0, text: 'Week of 2024.10.07 · no. 1 of 1' }]);
  });

  test.each([2, -1, 0.5])('has no text %d', (at) => {
    expect(paperView(record, WORDS, 'en', at)).toBeNull();
  });
});

test.each([
  [
    { ko: '차등', en: 'Diff' },
    { text: '차등', lang: 'ko' },
  ],
  [
    { ko: '차등', en: null },
    { text: '차등', lang: 'ko' },
  ],
  [
    { ko: null, en: 'Diff' },
    { text: 'Diff', lang: 'en' },
  ],
  [
    { ko: null, en: null },
    { text: '', lang: 'en' },
  ],
])('the short title of %o is %o', (title, short) => {
  expect(shortTitle(title)).toEqual(short);
});
