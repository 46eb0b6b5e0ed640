import { describe, expect, test } from 'vitest';
import week from '../../digests/2024-10-07.json';
import { alignSentences } from '../../lib/digest/align';
import { countUnrelated, measureWritten } from '../bench/alignment';

const KO = [
  '우리는 외부 도구를 하나의 토큰으로 표현하는 새로운 방법인 ToolFold를 제안합니다.',
  '실험에는 16개 분야에서 수집한 4만 7천 개의 도구를 사용했습니다.',
  '도구를 고르는 정확도는 기존의 검색 방식보다 12.5% 향상되었습니다.',
  '연구를 이어 갈 수 있도록 코드는 누구에게나 공개되어 있습니다.',
];
const EN = [
  'We propose ToolFold, a new method that represents each external tool as a single token.',
  'Our experiments use 47,000 tools collected from 16 different fields.',
  'Accuracy in choosing tools improves by 12.5% over existing retrieval methods.',
  'The code is publicly available to everyone so that research can go on.',
];

/** `2:1` for two Korean sentences that stand for one English. */
function shapeOf(ko: readonly string[], en: readonly string[], breaks?: [number[], number[]]) {
  const links = alignSentences(ko, en, breaks && { ko: breaks[0], en: breaks[1] });
  return links?.map((link) => `${link.ko[1] - link.ko[0]}:${link.en[1] - link.en[0]}`).join(' ');
}

const [KO_1 = '', KO_2 = '', KO_3 = '', KO_4 = ''] = KO;
const [EN_1 = '', EN_2 = '', EN_3 = '', EN_4 = ''] = EN;

describe('sentences are aligned', () => {
  test.each<[string, readonly string[], readonly string[], string | undefined]>([
    ['one to one', KO, EN, '1:1 1:1 1:1 1:1'],
    ['two to one', KO, [`${EN_1} ${EN_2}`, EN_3, EN_4], '2:1 1:1 1:1'],
    ['one to two', [KO_1, `${KO_2} ${KO_3}`, KO_4], EN, '1:1 1:2 1:1'],
    ['three to one', KO, [`${EN_1} ${EN_2} ${EN_3}`, EN_4], '3:1 1:1'],
    [
      'across each other, where the counts agree',
      [`${KO_1} ${KO_2}`, KO_3, KO_4],
      [EN_1, EN_2, `${EN_3} ${EN_4}`],
      '1:2 2:1',
    ],
    ['one to nothing, where it is sure', [KO_1, KO_2, KO_4], EN, '1:1 1:1 0:1 1:1'],
    ['not, when nothing is to be compared', [], EN, undefined],
    [
      'not, when they say other things',
      ['날씨가 좋습니다.', '비는 오지 않습니다.', '내일은 눈이 내릴 것으로 예상됩니다.'],
      EN,
      undefined,
    ],
  ])('%s', (_, ko, en, shape) => {
    expect(shapeOf(ko, en)).toBe(shape);
  });

  test('in their order, and every sentence is in one link', () => {
    const links = alignSentences(KO, [`${EN_1} ${EN_2}`, EN_3, EN_4]);
    expect(links).toEqual([
      { ko: [0, 2], en: [0, 1] },
      { ko: [2, 3], en: [1, 2] },
      { ko: [3, 4], en: [2, 3] },
    ]);
  });
});

test('sentences that changed places stay in one link', () => {
  expect(shapeOf(KO, [EN_1, EN_3, EN_2, EN_4])).toBe('1:1 2:2 1:1');
});

test('every text of the bundled week is one to one', () => {
  for (const { summary, abstract } of week.entries) {
    for (const { ko, en } of [summary, abstract]) {
      expect(shapeOf(ko, en)).toBe(ko.map(() => '1:1').join(' '));
    }
  }
});

describe('on the written corpus', () => {
  const rows = measureWritten();

  test.each(['dev', 'test'])('%s: no pair is wrong and few links are missed', (set) => {
    const ours = rows.find((row) => row.set === set && row.aligner === 'ours');
    expect(ours).toMatchObject({ wrong: 0 });
    expect((ours?.exact ?? 0) / (ours?.gold ?? 1)).toBeGreaterThanOrEqual(0.95);
  });

  test('unrelated texts are seldom paired', () => {
    const { texts, claimed } = countUnrelated();
    expect(claimed / texts).toBeLessThan(0.03);
  });
});

test('four hundred sentences take no time to speak of', () => {
  const repeat = (sentences: readonly string[]) =>
    Array.from({ length: 400 }, (_, index) => `${sentences[index % 4]} ${index}`);
  const startMs = performance.now();
  alignSentences(repeat(KO), repeat(EN));
  expect(performance.now() - startMs).toBeLessThan(10_000);
});
