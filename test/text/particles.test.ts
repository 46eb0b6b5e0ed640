import { expect, test } from 'vitest';
import { type ParticlePair, particleFor } from '../../lib/text/particles';

test.each<[string, ParticlePair, string]>([
  // Hangul
  ['설정', '을/를', '을'],
  ['메모', '을/를', '를'],
  ['10월 13일', '을/를', '을'],
  ['논문', '이/가', '이'],
  ['주소', '이/가', '가'],
  ['서재', '은/는', '는'],
  ['목록', '은/는', '은'],
  ['포럼', '과/와', '과'],
  ['피드', '과/와', '와'],
  // 으로 stands behind a consonant, but not behind ㄹ
  ['버튼', '으로/로', '으로'],
  ['파일', '으로/로', '로'],
  ['피드', '으로/로', '로'],
  ['파일', '을/를', '을'],
  // digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구
  ['10', '을/를', '을'],
  ['1', '으로/로', '로'],
  ['2', '을/를', '를'],
  ['3', '으로/로', '으로'],
  ['4', '이/가', '가'],
  ['5', '은/는', '는'],
  ['6', '으로/로', '으로'],
  ['7', '으로/로', '로'],
  ['8', '과/와', '과'],
  ['9', '과/와', '와'],
  ['2.5', '을/를', '를'],
  ['50%', '이/가', '가'],
  // Latin letters by their names, words as Korean writes them
  ['LLM', '을/를', '을'],
  ['URL', '으로/로', '로'],
  ['RAG', '을/를', '를'],
  ['X', '을/를', '를'],
  ['GPT-4', '이/가', '가'],
  ['Paper Duet', '이/가', '이'],
  ['Kimi', '은/는', '는'],
  ['model', '으로/로', '로'],
  ['Transformer', '을/를', '를'],
  ['token', '을/를', '을'],
  ['week.json', '을/를', '을'],
  ['training', '이/가', '이'],
  ['network', '과/와', '와'],
  ['GitHub', '과/와', '와'],
  ['arxiv.org', '을/를', '를'],
  // brackets and quotes
  ['초록(abstract)', '을/를', '을'],
  ['주소 (https)', '이/가', '가'],
  ['‘지금 받기’', '을/를', '를'],
  ['“논문”', '은/는', '은'],
  ['(논문)', '은/는', '은'],
  // what has no sound we know
  ['★', '을/를', '을(를)'],
  ['論文', '이/가', '이(가)'],
  ['', '으로/로', '으로(로)'],
])('%j takes of %s the form %s', (word, pair, form) => {
  expect(particleFor(word, pair)).toBe(form);
});
