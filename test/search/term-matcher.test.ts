import { expect, test } from 'vitest';
import { buildMatcher } from '../../lib/search/term-matcher';

const TERMS = [
  { ko: ['어텐션', '주의 집중'], en: ['attention'] },
  { ko: ['어텐션 헤드'], en: ['attention head'] },
  { ko: ['미세 조정', '파인튜닝'], en: ['fine-tuning', 'finetuning'] },
  { ko: ['대규모 언어 모델'], en: ['LLM', 'large language model'] },
  { ko: ['정렬'], en: ['alignment'] },
  { ko: ['토큰'], en: ['token'] },
  { ko: ['메시'], en: ['mesh'] },
  { ko: ['정보 검색'], en: ['information retrieval', 'IR'] },
  { ko: ['KV 캐시'], en: ['KV cache'] },
  { ko: ['최적화'], en: ['optimization'] },
  { ko: ['추론'], en: ['reasoning'] },
  { ko: ['말뭉치'], en: ['corpus'] },
];
const MATCHER = buildMatcher(TERMS);

/** The matches, as spelled in the text. */
function found(language: 'inKorean' | 'inEnglish', text: string): string[] {
  return MATCHER[language](text).map(({ start, end }) => text.slice(start, end));
}

test.each<[text: string, expected: string[]]>([
  ['Attention is all you need', ['Attention']],
  ['Two attention heads', ['attention heads', 'attention']],
  ['self-attention, and cross-attention', ['attention', 'attention']],
  ['fine tuning, Fine-Tuning and finetuning', ['fine tuning', 'Fine-Tuning', 'finetuning']],
  ['LLMs and Large Language Models', ['LLMs', 'Large Language Models']],
  ["an LLM's answer", ['LLM']],
  ["a token's attention", ['token', 'attention']],
  ['It is optimised: optimisation works', ['optimisation']],
  ['unattentional tokenisers', []],
  ['She put her ir sensor away', []],
  ['IR by an LLM', ['IR', 'LLM']],
  ['attention. Heads turn', ['attention']],
  ['in fine, tuning', []],
  ['', []],
])('finds in English “%s” %j', (text, expected) => {
  expect(found('inEnglish', text)).toEqual(expected);
});

test.each<[text: string, expected: string[]]>([
  ['어텐션을 줄였습니다', ['어텐션']],
  ['어텐션 헤드와 어텐션', ['어텐션 헤드', '어텐션', '어텐션']],
  ['어텐션헤드', ['어텐션헤드', '어텐션']],
  ['셀프어텐션', ['어텐션']],
  ['미세조정하는 방법과 미세 조정', ['미세조정', '미세 조정']],
  ['정렬된 모델의 정렬', ['정렬', '정렬']],
  ['재정렬', []],
  ['토큰화', []],
  ['토큰당 비용', ['토큰']],
  ['메시지를 보냅니다', []],
  ['메시를 만듭니다', ['메시']],
  ['LLM이 답합니다', ['LLM']],
  ['정보 검색과 정보검색', ['정보 검색', '정보검색']],
  ['주의집중과 주의 집중', ['주의집중', '주의 집중']],
  ['KV 캐시를, KV캐시는', ['KV 캐시', 'KV캐시']],
  ['KV 캐시(KV cache)', ['KV 캐시', 'KV cache']],
  ['다섯 추론 모델', ['추론']],
  ['추 론', []],
  ['', []],
])('finds in Korean “%s” %j', (text, expected) => {
  expect(found('inKorean', text)).toEqual(expected);
});

test('a match names its term and form, with Korean forms numbered first', () => {
  expect(MATCHER.inKorean('주의 집중(attention)')).toEqual([
    { term: 0, form: 1, start: 0, end: 5 },
    { term: 0, form: 2, start: 6, end: 15 },
  ]);
});

test('text that is decomposed, in another script or very long does no harm', () => {
  const decomposed = '어텐션을'.normalize('NFD');
  expect(MATCHER.inKorean(decomposed)).toEqual([]);
  expect(found('inKorean', `${'가'.repeat(50_000)} 어텐션`)).toEqual(['어텐션']);
  expect(found('inEnglish', '注意 attention 😀 LLM')).toEqual(['attention', 'LLM']);
});
