import { expect, test } from 'vitest';
import { splitTitle } from '../../lib/digest/split-title';

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
  ['', null, null],
  ['2024', null, '2024'],
])('%j is %j and %j', (text, ko, en) => {
  expect(splitTitle(text)).toEqual({ ko, en });
});
