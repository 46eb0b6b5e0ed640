import { describe, expect, test } from 'vitest';
import week from '../../digests/2024/2024-10-07.json';
import { alignClauses, alignSentences } from '../../lib/align/align';
import { countUnrelated, measureWritten } from '../bench/alignment';
import { timeWork } from '../fakes/work-time';

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

describe('a sentence that one language left out does not pull its neighbour along', () => {
  const koreanOnly = '이름은 종이접기에서 따왔습니다.';
  const englishOnly = 'Its name was borrowed from the craft of folding paper.';
  const mixed = [KO_1, KO_2, koreanOnly, KO_3, KO_4];
  test.each<[string, readonly string[], readonly string[], string]>([
    ['the first in Korean', KO.slice(1), EN, '0:1 1:1 1:1 1:1'],
    ['the first in English', KO, EN.slice(1), '1:0 1:1 1:1 1:1'],
    ['the last in Korean', KO.slice(0, 3), EN, '1:1 1:1 1:1 0:1'],
    ['the last in English', KO, EN.slice(0, 3), '1:1 1:1 1:1 1:0'],
    ['one added in Korean', mixed, EN, '1:1 1:1 1:0 1:1 1:1'],
    ['one added in English', KO, [EN_1, englishOnly, EN_2, EN_3, EN_4], '1:1 0:1 1:1 1:1 1:1'],
    [
      'one of each in one place, which together are not a pair',
      [KO_1, KO_2, '2019년 봄에 서울에서 열린 음악 경연에서 처음 들려준 노래입니다.', KO_3, KO_4],
      [EN_1, EN_2, 'Farmers in 37 villages answered the questionnaire within a week.', EN_3, EN_4],
      '1:1 1:1 1:0 0:1 1:1 1:1',
    ],
    ['two in a row', [KO_1, KO_4], EN, '1:1 0:1 0:1 1:1'],
    [
      'one of a text of three',
      ['우리는 수어를 글로 옮기는 모델을 공개합니다.', '청각 장애인 25명이 시험에 참여했습니다.'],
      [
        'We release a model that turns sign language into text.',
        'Nothing leaves the phone.',
        'Twenty-five deaf people took part in the evaluation.',
      ],
      '1:1 0:1 1:1',
    ],
    [
      'none, where the sentence was drawn into the one before',
      [`${KO_1} ${KO_2}`, KO_3, KO_4],
      EN,
      '1:2 1:1 1:1',
    ],
  ])('%s', (_, ko, en, shape) => {
    expect(shapeOf(ko, en)).toBe(shape);
  });
});

describe('words of a quotation tie no other sentences together', () => {
  const title =
    'GitHub - toolfold/fold: ToolFold represents each external tool as a single new token for choosing tools over all existing retrieval methods';
  const prompt =
    'propose a new method that represents each external tool as a token and release the code';
  test.each([
    ['the title of a page in brackets', ` (${title})`, ` (${title})`],
    ['a title that only one language has', ` (${title})`, ''],
    ['a prompt', ` 지시문은 "${prompt}"입니다.`, ` The prompt is "${prompt}".`],
  ])('%s', (_, inKorean, inEnglish) => {
    const ko = [KO_1, KO_2, KO_3, KO_4 + inKorean];
    const en = [EN_1, EN_2, EN_3, EN_4 + inEnglish];
    expect(shapeOf(ko, en)).toBe('1:1 1:1 1:1 1:1');
  });
});

test('numbers that look alike are not taken for each other', () => {
  const ko = [
    '처리 시간은 18초입니다.',
    '새 장비로 바꾸면 1.8초입니다.',
    '시험에는 사진 2,000장을 썼습니다.',
    '학습에는 3만 장을 썼습니다.',
    '문턱값은 0.5입니다.',
    '맞힌 비율은 50%입니다.',
  ];
  const en = [
    'It takes 18 seconds.',
    'On new machines it is 1.8 seconds.',
    'We tested with 2000 photographs.',
    'We trained with 30,000.',
    'The threshold is 0.5.',
    'The hit rate is 50%.',
  ];
  const without = (list: string[], at: number) => list.filter((_, index) => index !== at);
  expect(shapeOf(ko, en)).toBe('1:1 1:1 1:1 1:1 1:1 1:1');
  expect(shapeOf(without(ko, 1), en)).toBe('1:1 0:1 1:1 1:1 1:1 1:1');
  expect(shapeOf(ko, without(en, 2))).toBe('1:1 1:1 1:0 1:1 1:1 1:1');
  expect(shapeOf(without(ko, 4), en)).toBe('1:1 1:1 1:1 1:1 0:1 1:1');
});

test('clauses that no division fits stay together', () => {
  const many = Array.from({ length: 12 }, () => '이렇습니다.');
  const two = ['It is so, as they say;', 'that is the way it is.'];
  expect(alignClauses(many, two)).toEqual([{ ko: [0, 12], en: [0, 2] }]);
  expect(alignClauses(two, many)).toEqual([{ ko: [0, 2], en: [0, 12] }]);
});

test('sentences that changed places stay in one link', () => {
  expect(shapeOf(KO, [EN_1, EN_3, EN_2, EN_4])).toBe('1:1 2:2 1:1');
  // One that went far is not worth a block of all that it passed.
  const far = [...KO, '이름은 종이접기에서 따왔습니다.', '학생 250명이 이를 시험했습니다.'];
  const [, ...rest] = [...EN, 'The name is from origami.', 'It was tested by 250 students.'];
  expect(shapeOf(far, [...rest, EN_1])).toBe('1:0 1:1 1:1 1:1 1:1 1:1 0:1');
});

describe('short sentences', () => {
  const ko = [
    '답은 하나뿐입니다.',
    '결과는 명확합니다.',
    '사람이 이겼습니다.',
    '속도는 3배입니다.',
    '코드를 공개합니다.',
  ];
  const en = [
    'There is only one answer.',
    'The result is clear.',
    'Humans won.',
    'It is 3× as fast.',
    'Our code is open.',
  ];
  const insert = (list: string[], at: number, ...more: string[]) => list.toSpliced(at, 0, ...more);
  test.each<[string, string[], string[], string]>([
    ['are paired one to one', ko, en, '1:1 1:1 1:1 1:1 1:1'],
    [
      'stay paired around one that was added',
      ko,
      insert(en, 2, 'They also slept.'),
      '1:1 1:1 0:1 1:1 1:1 1:1',
    ],
    [
      'stay paired around two that were added',
      ko,
      insert(en, 3, 'It rained.', 'Nobody came.'),
      '1:1 1:1 1:1 0:1 0:1 1:1 1:1',
    ],
    [
      'stay paired before one that was added at the end',
      insert(ko, 5, '고맙습니다.'),
      en,
      '1:1 1:1 1:1 1:1 1:1 1:0',
    ],
    [
      'stay paired between two that were added at both ends',
      insert(ko, 0, '안녕하세요.'),
      insert(en, 5, 'Have a nice day.'),
      '1:0 1:1 1:1 1:1 1:1 1:1 0:1',
    ],
  ])('%s', (_, inKorean, inEnglish, shape) => {
    expect(shapeOf(inKorean, inEnglish)).toBe(shape);
  });
});

test('a free translation between sure neighbours is a pair', () => {
  const ko = [KO_1, '바늘구멍에 황소바람이 드는 격입니다.', KO_3, KO_4];
  const en = [EN_1, 'Little leaks sink great ships.', EN_3, EN_4];
  expect(shapeOf(ko, en)).toBe('1:1 1:1 1:1 1:1');
});

test('a free translation is paired although small words differ throughout', () => {
  const ko = [
    '안녕하세요.',
    '이번 주에는 검색 논문이 많았습니다.',
    '그 가운데 하나는 색인을 아예 없애자고 말합니다.',
    '모델이 문서의 이름을 외워서 바로 말하게 하자는 것입니다.',
    '작은 도서관에서는 통합니다.',
    '문서가 바뀌면 다시 외워야 한다는 것이 흠입니다.',
  ];
  const en = [
    'One of these papers argues for doing without an index.',
    'The model is to learn the names of documents by heart and say them outright.',
    'For a small library this works.',
    'Its flaw is that everything has to be learnt again when documents change.',
  ];
  expect(shapeOf(ko, en)).toBe('1:0 1:0 1:1 1:1 1:1 1:1');
});

test('every text of the bundled week is one to one', () => {
  for (const { summary, abstract } of week.entries) {
    for (const { ko, en } of [summary, abstract]) {
      expect(shapeOf(ko, en)).toBe(ko.map(() => '1:1').join(' '));
    }
  }
});

describe('the corpus of written pairs', () => {
  const rows = measureWritten();

  test.each([
    ['dev', 0.98],
    ['test', 0.98],
    ['kinds', 0.97],
    ['short', 0.94],
    ['kept', 0.95],
  ])('has no wrong pair and few missed links in %s', (set, least) => {
    const ours = rows.find((row) => row.set === set && row.aligner === 'ours');
    expect(ours).toMatchObject({ wrong: 0 });
    expect((ours?.exact ?? 0) / (ours?.gold ?? 1)).toBeGreaterThanOrEqual(least);
  });

  test('keeps precision and recall in the part that was set aside', () => {
    const ours = rows.find((row) => row.set === 'aside' && row.aligner === 'ours');
    const { gold = 0, claimed = 0, exact = 0, wrong = 0 } = ours ?? {};
    expect(gold).toBe(95);
    expect(1 - wrong / claimed).toBeGreaterThanOrEqual(0.99);
    expect(exact / gold).toBeGreaterThanOrEqual(0.94);
  });

  test.each([
    ['manners', 367],
    ['unread', 190],
  ])('keeps precision and recall in passages of many manners: %s', (set, byHand) => {
    const ours = rows.find((row) => row.set === set && row.aligner === 'ours');
    const { gold = 0, claimed = 0, exact = 0, wrong = 0 } = ours ?? {};
    expect(gold).toBe(byHand);
    expect(1 - wrong / claimed).toBeGreaterThanOrEqual(0.99);
    expect(exact / gold).toBeGreaterThanOrEqual(0.95);
  });

  test('unrelated texts are not paired', { timeout: 120_000 }, () => {
    expect(countUnrelated()).toEqual({ texts: 2070, claimed: 0 });
  });
});

test('four hundred sentences take no time to speak of', () => {
  const repeat = (sentences: readonly string[]) =>
    Array.from({ length: 400 }, (_, index) => `${sentences[index % 4]} ${index}`);
  expect(timeWork(() => alignSentences(repeat(KO), repeat(EN)))).toBeLessThan(10_000);
});
