import { describe, expect, test } from 'vitest';
import { pairInOrder, pairSentences } from '../../lib/align/pair';

describe('two languages', () => {
  test.each([
    [
      'sentence by sentence where the counts agree',
      { ko: ['하나.', '둘.'], en: ['One.', 'Two.'] },
      [
        { ko: '하나.', en: 'One.' },
        { ko: '둘.', en: 'Two.' },
      ],
    ],
    [
      'as whole paragraphs where they do not and nothing tells more',
      { ko: ['이렇다.', '저렇다.', '그렇다.'], en: ['Like this, and so.', 'Like that.'] },
      [{ ko: '이렇다. 저렇다. 그렇다.', en: 'Like this, and so. Like that.' }],
    ],
    [
      'as whole paragraphs where one language says it in one sentence',
      { ko: ['하나이고 둘.'], en: ['One.', 'Two.'] },
      [{ ko: '하나이고 둘.', en: 'One. Two.' }],
    ],
    [
      'with nothing beside a lone Korean text',
      { ko: ['하나.'], en: null },
      [{ ko: '하나.', en: null }],
    ],
    [
      'with nothing beside a lone English text',
      { ko: null, en: ['One.', 'Two.'] },
      [
        { ko: null, en: 'One.' },
        { ko: null, en: 'Two.' },
      ],
    ],
    ['not at all where there is no text', { ko: null, en: null }, []],
  ])('stand %s', (_, text, pairs) => {
    expect(pairSentences(text)).toEqual(pairs);
  });
});

const KO = [
  '우리는 스캔한 문서에서 표를 찾아 읽어 내는 언어 모델인 TabEye를 제안합니다.',
  '학습에는 여러 나라의 보고서에서 모은 표 5만 개를 사용했습니다.',
  '처음 보는 양식에서도 정확도는 91.4%로 이전의 최고 기록보다 높습니다.',
  '다만 손으로 쓴 표에서는 여전히 사람의 도움이 필요합니다.',
  '누구나 쓸 수 있도록 코드와 데이터를 함께 공개합니다.',
];
const EN = [
  'We propose TabEye, a language model that finds and reads tables in scanned documents.',
  'It was trained on 50,000 tables gathered from the reports of several countries.',
  'Even on forms never seen before its accuracy is 91.4%, above the previous best.',
  'On handwritten tables, however, it still needs the help of a person.',
  'We release both code and data so that anyone can use them.',
];

const rows = KO.map((ko, index) => ({ ko, en: EN[index] ?? null }));

test('sentences that belong to one are shown with it', () => {
  const ko = KO.slice(0, 2).join(' ');
  const en = EN.slice(0, 2).join(' ');
  const expected = [{ ko, en }, ...rows.slice(2)];
  expect(pairSentences({ ko: [ko, ...KO.slice(2)], en: EN })).toEqual(expected);
  expect(pairSentences({ ko: KO, en: [en, ...EN.slice(2)] })).toEqual(expected);
});

test('a sentence that was surely left out stands alone', () => {
  const expected = rows.map(({ ko, en }, index) => ({ ko: index === 2 ? null : ko, en }));
  expect(pairSentences({ ko: KO.filter((_, index) => index !== 2), en: EN })).toEqual(expected);
});

test('paragraphs are paired where their sentences cannot be', () => {
  const ko = ['이렇다.', '저렇다.', '그렇다.', '모두 4만 7천 개이며 정확도는 12.5%입니다.'];
  const en = ['Like this, and so.', 'Like that.', 'There are 47,000 of them. Accuracy is 12.5%.'];
  const text = { ko, en, breaks: { ko: [3], en: [2] } };
  expect(pairSentences(text).at(-1)).toEqual({ ko: ko[3], en: en[2] });
});

test('equal counts do not make unlike sentences pairs', () => {
  const ko = [
    '그렇습니다.',
    '아주 긴 문장으로 앞의 내용과 전혀 다른 이야기를 한참 동안 늘어놓습니다.',
  ];
  const en = [
    'A very long sentence goes on and on about something that has no relation at all.',
    'No.',
  ];
  expect(pairSentences({ ko, en })).toEqual([{ ko: ko.join(' '), en: en.join(' ') }]);
});

describe('clauses between semicolons', () => {
  const [PROPOSES, MEASURES, REPORTS] = [
    'Proposes SeedMap, a language model that draws maps of forests from satellite photographs;',
    'measures the height of 2,400 trees with an error of 7%;',
    'the code is released under an open license.',
  ];
  const [ko1, ko2, ko3] = [
    '위성 사진에서 숲의 지도를 그리는 언어 모델인 SeedMap을 제안합니다.',
    '나무 2,400그루의 높이를 7%의 오차로 측정했습니다.',
    '코드는 오픈 라이선스로 공개했습니다.',
  ];
  const en = `${PROPOSES} ${MEASURES} ${REPORTS}`;

  test('are paired with the sentences that say them', () => {
    expect(pairSentences({ ko: [ko1, ko2, ko3], en: [en] })).toEqual([
      { ko: ko1, en: PROPOSES },
      { ko: ko2, en: MEASURES },
      { ko: ko3, en: REPORTS },
    ]);
  });

  test('stay together where a sentence says several, and none is left alone', () => {
    const joined =
      '나무 2,400그루의 높이를 7%의 오차로 측정했으며 코드는 오픈 라이선스로 공개했습니다.';
    expect(pairSentences({ ko: [ko1, joined], en: [en] })).toEqual([
      { ko: ko1, en: PROPOSES },
      { ko: joined, en: `${MEASURES} ${REPORTS}` },
    ]);
  });

  test('are paired in a text that goes on after them', () => {
    const more = {
      ko: 'SeedMap은 휴대전화 3대에서 시험했습니다.',
      en: 'SeedMap was tested on 3 phones.',
    };
    expect(pairSentences({ ko: [ko1, ko2, ko3, more.ko], en: [en, more.en] })).toEqual([
      { ko: ko1, en: PROPOSES },
      { ko: ko2, en: MEASURES },
      { ko: ko3, en: REPORTS },
      more,
    ]);
  });

  test('are paired when Korean has them', () => {
    const ko = [ko1, ko2, ko3].join(' ').replaceAll('니다. ', '니다; ');
    const english = [PROPOSES, MEASURES, REPORTS].map((clause) => clause.replace(';', '.'));
    expect(pairSentences({ ko: [ko], en: english })).toEqual([
      { ko: ko1.replace('.', ';'), en: english[0] },
      { ko: ko2.replace('.', ';'), en: english[1] },
      { ko: ko3, en: english[2] },
    ]);
  });

  test.each([
    [
      'both languages have as many sentences',
      [`${ko1.slice(0, -1)}; ${ko2.slice(0, -1)}; ${ko3}`],
      [en],
    ],
    ['they stand in brackets', [ko1, ko2], [`${PROPOSES.slice(0, -1)} (2,400 trees; error 7%).`]],
    [
      'what they say is not told apart',
      ['이렇다.', '저렇다.'],
      ['It is so, as we say; it is that way.'],
    ],
  ])('stay whole where %s', (_, ko, english) => {
    expect(pairSentences({ ko, en: english })).toEqual([
      { ko: ko.join(' '), en: english.join(' ') },
    ]);
  });
});

test('nothing of either language is lost', () => {
  const pairs = pairSentences({ ko: KO, en: [EN.slice(0, 3).join(' '), ...EN.slice(3)] });
  expect(pairs.flatMap(({ ko }) => ko ?? []).join(' ')).toBe(KO.join(' '));
  expect(pairs.flatMap(({ en }) => en ?? []).join(' ')).toBe(EN.join(' '));
});

describe('a text written sentence for sentence', () => {
  test('is paired in order, whatever the sentences have in common', () => {
    expect(pairInOrder({ ko: ['사과 3개.', '배.'], en: ['Something.', '3 apples.'] })).toEqual([
      { ko: '사과 3개.', en: 'Something.' },
      { ko: '배.', en: '3 apples.' },
    ]);
  });

  test.each([
    ['more sentences in one language', { ko: ['하나.'], en: ['One.', 'Two.'] }],
    ['one language', { ko: ['하나.'], en: null }],
    ['no language', { ko: null, en: null }],
  ])('is not one with %s', (_, text) => {
    expect(pairInOrder(text)).toBeNull();
  });
});
