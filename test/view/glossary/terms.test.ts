import { expect, test } from 'vitest';
import { GLOSSARY, readRows } from '../../../lib/search/glossary';
import { EVERYDAY_TERMS, TERM_ROWS } from '../../../lib/view/glossary/term-rows';
import { TERMS } from '../../../lib/view/glossary/terms';

const termOf = (slug: string) => TERMS.find((term) => term.slug === slug);

test('there are hundreds of terms, each with a unique name in addresses', () => {
  expect(TERMS.length).toBeGreaterThan(450);
  expect(new Set(TERMS.map(({ slug }) => slug)).size).toBe(TERMS.length);
  for (const { slug } of TERMS) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('each term has both languages, and its Korean forms are Korean', () => {
  for (const { ko, otherKo, en, short, otherEn } of TERMS) {
    for (const form of [ko, ...otherKo]) expect(form).toMatch(/[가-힣]/);
    for (const form of [en, ...short, ...otherEn]) expect(form).toMatch(/^[\x20-\x7e]+$/);
  }
});

test.each([
  ['large-language-model', '대규모 언어 모델', 'large language model', ['LLM']],
  ['attention', '어텐션', 'attention', []],
  [
    'reinforcement-learning-from-human-feedback',
    '인간 피드백 기반 강화 학습',
    'reinforcement learning from human feedback',
    ['RLHF'],
  ],
  ['flops', '부동소수점 연산', 'FLOPs', ['FLOP']],
  ['parameter', '파라미터', 'parameter', []],
])('%s is %s, %s, in short %j', (slug, ko, en, short) => {
  expect(termOf(slug)).toMatchObject({ ko, en, short });
});

test('other forms are different words, not spellings or endings of the same one', () => {
  expect(termOf('fine-tuning')).toMatchObject({ otherKo: ['파인튜닝'], otherEn: [] });
  expect(termOf('quantization')?.otherEn).toEqual([]);
  expect(termOf('tool-use')?.otherEn).toEqual(['tool calling', 'function calling']);
  expect(termOf('few-shot')?.otherKo).toEqual(['소수샷']);
});

test('forms that differ only in spaces and hyphens share one label', () => {
  const { forms, labels } = termOf('fine-tuning') ?? {};
  expect(labels?.length).toBe((forms?.ko.length ?? 0) + (forms?.en.length ?? 0));
  expect(labels?.filter((label) => /^fine.?tuning$/.test(label))).toEqual(
    Array(3).fill('fine-tuning'),
  );
});

test('the page adds to the terms of the search, and leaves everyday words out', () => {
  expect(termOf('memory')?.otherKo).toEqual(['기억']);
  expect(termOf('training')?.ko).toBe('학습');
  expect(termOf('minecraft')).toBeUndefined();
  const ofSearch = new Set(GLOSSARY.map(({ en }) => en[0]));
  expect(EVERYDAY_TERMS.filter((name) => !ofSearch.has(name))).toEqual([]);
  const names = readRows(TERM_ROWS).map(({ en }) => en[0] ?? '');
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('no row of the glossary page repeats a form that the search has for the same term', () => {
  const known = new Map(GLOSSARY.map(({ ko, en }) => [en[0], [...ko, ...en.slice(1)]]));
  const repeated = readRows(TERM_ROWS).flatMap(({ ko, en: [name, ...en] }) =>
    [...ko, ...en]
      .filter((form) => known.get(name)?.includes(form))
      .map((form) => `${name}: ${form}`),
  );
  // Rows that add only English forms must repeat the Korean one.
  expect(
    repeated.filter(
      (row) => !/: (?:양자화|가지치기|증류|미세 조정|사전 학습|지시 튜닝)$/.test(row),
    ),
  ).toEqual([]);
});
