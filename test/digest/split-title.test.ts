import { expect, test } from 'vitest';
import { splitEntryTitle, splitTitle } from '../../lib/digest/split-title';

test.each<[string, string | null, string | null]>([
  ['차등 트랜스포머 / Differential Transformer', '차등 트랜스포머', 'Differential Transformer'],
  ['가 / 나 / A / B', '가 / 나', 'A / B'],
  ['입력 / 출력 어텐션', '입력 / 출력 어텐션', null],
  ['Input / Output Attention', null, 'Input / Output Attention'],
  ['ToolGen / ToolGen: Unified Tools', 'ToolGen', 'ToolGen: Unified Tools'],
  ['A/B 테스트 / A/B Testing', 'A/B 테스트', 'A/B Testing'],
  ['제목 /  ', '제목 /', null],
  ['1. 제목 / Title', '제목', 'Title'],
  ['2️⃣ 제목 / Title', '제목', 'Title'],
  ['3D 재구성 / 3D Reconstruction', '3D 재구성', '3D Reconstruction'],
  ['1.1. Pear Tuning', null, 'Pear Tuning'],
  ['2.10) Pear Tuning', null, 'Pear Tuning'],
  ['3.5 Sonnet Revisited', null, '3.5 Sonnet Revisited'],
  ['🥇 Pear Tuning', null, 'Pear Tuning'],
  ['🥈 2. 배 조율', '배 조율', null],
  ['Pear Tuning #agents #systems/io', null, 'Pear Tuning'],
  ['Why C# and #1 Matter', null, 'Why C# and #1 Matter'],
  ['', null, null],
  ['2024', null, '2024'],
])('the title %j is split into Korean and English: %j and %j', (text, ko, en) => {
  expect(splitTitle(text)).toEqual({ ko, en });
});

test.each<[string, string | null, string | null]>([
  ['차가운 캐시 (Cold Cache)', '차가운 캐시', 'Cold Cache'],
  [
    '배나무 기억: 긴 작업을 위한 구조(Pear Memory: A Structure for Long Tasks)',
    '배나무 기억: 긴 작업을 위한 구조',
    'Pear Memory: A Structure for Long Tasks',
  ],
  ['3. Cold Cache (차가운 캐시)', '차가운 캐시', 'Cold Cache'],
  ['차가운 캐시 (LLM)', '차가운 캐시 (LLM)', null],
  ['차가운 캐시 (ICML 2026)', '차가운 캐시 (ICML 2026)', null],
  ['차가운 캐시 (Google DeepMind)', '차가운 캐시 (Google DeepMind)', null],
  ['차가운 캐시 (Orchard)', '차가운 캐시 (Orchard)', null],
  ['Cold Cache (구글 딥마인드)', 'Cold Cache (구글 딥마인드)', null],
  ['Cold Cache (코드 공개)', 'Cold Cache (코드 공개)', null],
  ['Cold Cache (for Apples)', null, 'Cold Cache (for Apples)'],
  ['차가운 캐시 (Cold Cache) / Cold Cache', '차가운 캐시 (Cold Cache)', 'Cold Cache'],
])('the title of an entry, %j, is %j and %j', (text, ko, en) => {
  expect(splitEntryTitle(text)).toEqual({ ko, en });
});

test.each([' #a', ' a.', '.,', ' / ', '1. '])(
  'the end of a title of a hundred thousand characters of %j is found at once',
  (part) => {
    const title = `Deep${part.repeat(100_000 / part.length)} end`;
    expect(splitEntryTitle(title).en).toMatch(/ end$/);
  },
);
