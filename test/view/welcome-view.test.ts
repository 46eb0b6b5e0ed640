import { describe, expect, test } from 'vitest';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { paperKey } from '../../lib/paper/ref';
import type { SourceRow } from '../../lib/view/library/sources-view';
import { type GetWeeksInput, getWeeksView, sampleView } from '../../lib/view/welcome-view';

const OFFER: SourceRow = {
  ...{ id: 'forum:discuss.pytorch.kr', kind: 'forum', name: 'PyTorchKR', kindText: '포럼' },
  ...{ url: 'https://discuss.pytorch.kr/c/news/14', isAdded: false, facts: [], notice: null },
  ...{ why: null, isAlert: false, problems: [], progress: null, canContinue: false, removed: null },
};
const ADDED: SourceRow = {
  ...OFFER,
  isAdded: true,
  facts: [
    { text: '12주 치', exact: null },
    { text: '마지막 확인 방금', exact: 'now' },
  ],
};
const PROGRESS = { done: 3, total: 12, text: '12건 중 3건 받음', label: 'PyTorchKR에서 받는 중' };
const NEWEST = { kind: 'newest', weeks: 12 };

const view = (given: Partial<GetWeeksInput>) =>
  getWeeksView({ row: OFFER, notice: null, isAsking: false, isOffline: false, ...given }, 'ko');

describe('the step that gets weeks', () => {
  test('names the source and says that the browser will ask, before it does', () => {
    for (const row of [OFFER, null]) {
      const { kind, text, button } = view({ row });
      expect(kind).toBe('offer');
      expect(text).toContain('discuss.pytorch.kr');
      expect(text).toContain('브라우저가 먼저 물어요');
      expect(button).toEqual({ text: '최근 12주 받기', want: NEWEST, isBusy: false });
    }
  });

  test.each<[string, Partial<GetWeeksInput>, string, RegExp, string, boolean]>([
    ['the browser asks', { isAsking: true }, 'status', /허용해 주세요/, '최근 12주 받기', true],
    [
      'the reader refused',
      { notice: { kind: 'denied', host: 'discuss.pytorch.kr' } },
      'status',
      /허용하지 않아서 받지 않았어요.*담겨 있는 주는 그대로/,
      '최근 12주 받기',
      false,
    ],
    [
      'there is no connection',
      { isOffline: true },
      'refusal',
      /연결한 뒤/,
      '최근 12주 받기',
      false,
    ],
    [
      'it is fetched',
      { row: { ...ADDED, progress: PROGRESS }, isAsking: true },
      'status',
      /12건 중 3건/,
      '지금 받기',
      true,
    ],
    [
      'the forum blocks us',
      { row: { ...ADDED, why: '접근을 허용하지 않아(403) 중단했어요.' } },
      'refusal',
      /403/,
      '지금 받기',
      false,
    ],
    [
      'it is paused',
      { row: { ...ADDED, why: '연결하지 못해서 멈췄어요.', canContinue: true } },
      'refusal',
      /멈췄어요/,
      '계속',
      false,
    ],
    [
      'the reader stopped it',
      { row: { ...ADDED, notice: '받기를 중지했어요.', canContinue: true } },
      'status',
      /중지했어요/,
      '계속',
      false,
    ],
    [
      'the background did not answer',
      { notice: { kind: 'failed', why: { ko: '응답이 없어요.', en: 'No answer.' } } },
      'refusal',
      /응답이 없어요/,
      '최근 12주 받기',
      false,
    ],
    [
      'weeks came',
      { row: ADDED, notice: { kind: 'came', name: 'PyTorchKR', count: 12 } },
      'done',
      /12주 치를 받았어요\. 새 주가 나오면 이제 알아서/,
      '지금 받기',
      false,
    ],
    [
      'weeks came earlier',
      { row: ADDED },
      'done',
      /^12주 치 · 마지막 확인 방금$/,
      '지금 받기',
      false,
    ],
  ])('says so when %s', (_, given, kind, text, label, isBusy) => {
    const shown = view(given);
    expect(shown.kind).toBe(kind);
    expect(shown.text).toMatch(text);
    expect(shown.button).toMatchObject({ text: label, isBusy });
  });

  test('drops the message about a missing connection once it fetches', () => {
    expect(view({ row: { ...ADDED, progress: PROGRESS }, isOffline: true }).kind).toBe('status');
  });
});

const RECORD: PaperRecord = {
  key: paperKey({ scheme: 'arxiv', id: '2410.05258' }),
  texts: [
    {
      digest: {
        ...{ id: 'a:1', way: 'bundled', mark: '', size: 10, title: { ko: '주', en: 'Week' } },
        week: { start: '2024-10-07', end: '2024-10-13' },
        source: { name: 'PyTorchKR', url: '', notice: { ko: '모델이 썼어요.', en: 'By a model.' } },
      },
      rank: 2,
      title: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
      sections: [
        {
          name: 'summary',
          pairs: [
            { ko: '첫 문장.', en: 'First.' },
            { ko: '둘째 문장.', en: 'Second.' },
          ],
        },
        { name: 'abstract', pairs: [{ ko: '자세히.', en: 'In detail.' }] },
      ],
      links: [{ kind: 'paper', text: '', url: 'https://arxiv.org/abs/2410.05258' }],
    },
  ],
};

describe('the sample', () => {
  test('is the paper as badge, chip and panel show it, shortened only in the panel', () => {
    const sample = sampleView(RECORD, { mode: 'pairs', locale: 'ko' });
    expect(sample).toMatchObject({
      arxivId: '2410.05258',
      url: 'https://arxiv.org/abs/2410.05258',
      badge: { text: '10/07 주 · 2' },
      tip: { text: '차등 트랜스포머', lang: 'ko' },
      chip: { title: { text: '차등 트랜스포머' }, rankLine: '10/07 주 2번째' },
    });
    expect(sample?.chip.view.sections).toHaveLength(2);
    expect(sample?.card.sections.map(({ pairs }) => pairs)).toEqual([
      [{ ko: '첫 문장.', en: 'First.' }],
    ]);
    expect(sample?.card.links).toEqual([]);
  });

  test('follows the language of the interface', () => {
    const sample = sampleView(RECORD, { mode: 'pairs', locale: 'en' });
    expect(sample?.tip).toEqual({ text: 'Differential Transformer', lang: 'en' });
    expect(sample?.badge.text).toBe('7 Oct · no. 2');
  });

  test('is missing if the paper has no text', () => {
    expect(sampleView({ ...RECORD, texts: [] }, { mode: 'ko', locale: 'ko' })).toBeNull();
  });
});
