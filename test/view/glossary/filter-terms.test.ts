import { expect, test } from 'vitest';
import { headingOf, TermFilter, TermOrders } from '../../../lib/view/glossary/filter-terms';
import { TERMS } from '../../../lib/view/glossary/terms';

const filter = new TermFilter(TERMS);
const orders = new TermOrders(TERMS);
const inKorean = orders.inOrder('ko', [], 'ko');

const find = (query: string) => filter.filter(query, inKorean).found.map((at) => TERMS[at]?.slug);

test.each([
  ['어텐션', 'attention'],
  ['어텐', 'attention'],
  ['어테', 'attention'],
  ['어텐ㅅ', 'attention'],
  ['주의 집중', 'attention'],
  ['주의집중', 'attention'],
  ['attention', 'attention'],
  ['ATT', 'attention'],
  ['LLM', 'large-language-model'],
  ['llm', 'large-language-model'],
  ['large lang', 'large-language-model'],
  ['fine tuning', 'fine-tuning'],
  ['finetun', 'fine-tuning'],
  ['파인 튜닝', 'fine-tuning'],
  ['강화학습', 'reinforcement-learning'],
  ['KV 캐시', 'kv-cache'],
  ['ㄱㅎㅎㅅ', 'reinforcement-learning'],
  ['RLHF', 'reinforcement-learning-from-human-feedback'],
])('%s finds %s first', (query, slug) => {
  expect(find(query)[0]).toBe(slug);
});

test('initials find every term with a form that starts with them', () => {
  expect(find('ㅇㅌㅅ')).toEqual(
    expect.arrayContaining(['attention', 'attention-head', 'self-attention']),
  );
});

test('English is matched from the start of a word, Korean also inside one', () => {
  expect(find('head')).toEqual(expect.arrayContaining(['attention-head', 'multi-head-attention']));
  expect(find('tention')).toEqual([]);
  expect(find('텐션')).toContain('attention');
});

test.each([
  ['djxpstus', '어텐션', 'attention'],
  ['ㅣㅣㅡ', 'llm', 'large-language-model'],
])('%s is %s on the other keyboard', (keys, meant, slug) => {
  const filtered = filter.filter(keys, inKorean);
  expect(filtered.meant).toBe(meant);
  expect(TERMS[filtered.found[0] ?? -1]?.slug).toBe(slug);
});

test('an empty query keeps all terms in their order, and nonsense finds none', () => {
  expect(filter.filter('  ', inKorean)).toEqual({ found: inKorean, meant: null });
  expect(find('qqqq')).toEqual([]);
  expect(find('(')).toEqual([]);
  expect(find('-')).toEqual(find(''));
});

test('terms are ordered alphabetically in either language, or by papers', () => {
  const first = (order: 'ko' | 'en' | 'papers', papers: number[] = []) =>
    TERMS[orders.inOrder(order, papers, 'ko')[0] ?? -1]?.slug;
  expect(first('ko')).toBe('guardrail');
  expect(first('en')).toBe('ablation-study');
  const papers = TERMS.map(({ slug }) => (slug === 'token' ? 3 : 0));
  expect(first('papers', papers)).toBe('token');
  expect(new Set(orders.inOrder('papers', papers, 'en')).size).toBe(TERMS.length);
});

test.each([
  ['어텐션', 'ㅇ'],
  ['꼬리', 'ㄱ'],
  ['KV 캐시', 'K'],
  ['attention', 'A'],
])('%s is listed under %s', (word, heading) => {
  expect(headingOf(word)).toBe(heading);
});
