import { describe, expect, test } from 'vitest';
import { pairSentences } from '../../lib/digest/pair';

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

test('nothing of either language is lost', () => {
  const pairs = pairSentences({ ko: KO, en: [EN.slice(0, 3).join(' '), ...EN.slice(3)] });
  expect(pairs.flatMap(({ ko }) => ko ?? []).join(' ')).toBe(KO.join(' '));
  expect(pairs.flatMap(({ en }) => en ?? []).join(' ')).toBe(EN.join(' '));
});
