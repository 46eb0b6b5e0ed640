import { expect, test } from 'vitest';
import { everydayForms, knownVerb } from '../../lib/search/everyday';
import { verbStems } from '../../lib/search/verbs';
import { find, indexOf, paper } from './made';

test.each([
  ['줄이는', '줄이'],
  ['줄여서', '줄이'],
  ['줄인', '줄이'],
  ['줄일까', '줄이'],
  ['줄였다', '줄이'],
  ['막으려면', '막'],
  ['찾아낸', '찾아내'],
  ['지워지는', '지우'],
  ['써', '쓰'],
  ['커', '크'],
  ['달라진', '달라지'],
  ['나빠졌다', '나빠지'],
  ['만드는', '만들'],
  ['만든', '만들'],
  ['아는', '알'],
  ['어려운', '어렵'],
  ['어려워지는', '어렵'],
  ['쉬워서', '쉽'],
  ['도와', '돕'],
  ['골라', '고르'],
  ['골라서', '고르'],
  ['달라', '다르'],
  ['눌러야', '누르'],
  ['물어', '묻'],
  ['들으면', '듣'],
  ['지어', '짓'],
  ['나은', '낫'],
])('%s may be a form of %s다', (word, stem) => {
  expect(verbStems(word)).toContain(stem);
});

test('the verb that a word is a form of is told where it is known', () => {
  expect(knownVerb('줄이는')).toBe('줄이');
  expect(knownVerb('트랜스포머')).toBeNull();
});

test.each([
  ['줄이는', 'reduc'],
  ['reducing', '줄이'],
  ['상쇄하는', 'cancel'],
  ['약물', 'drug'],
  ['phones', '휴대폰'],
])('%s can be said as %s', (word, form) => {
  expect(everydayForms(word).map(({ text }) => text)).toContain(form);
});

test.each([
  ['만들기', '글을 만드는 모델'],
  ['만드는', '글을 만들어 내는 모델'],
  ['어렵다', '어려운 문제'],
  ['어려울까', '풀기 어려워진 시험'],
  ['고르기', '모델을 골라 쓰기'],
  ['골라', '모델을 고르는 법'],
  ['묻기', '사람에게 물어보는 로봇'],
  ['아는', '언제 알아야 하나'],
])('%s finds “%s”, whose stem has changed', (query, title) => {
  const index = indexOf([paper('2410.00001', title, null), paper('2410.00002', '다른 글', null)]);
  expect(find(index, query).hits.map(({ titles }) => titles.ko)).toEqual([title]);
});

test('a verb is found in all its forms, and not in words that begin like it', () => {
  const index = indexOf([
    paper('2410.00001', '공격을 막아 내는 문지기', null),
    paper('2410.00002', '막대한 연산', null),
  ]);
  const { hits, exact } = find(index, '공격 막기');
  expect(hits.map(({ titles }) => titles.ko)).toEqual(['공격을 막아 내는 문지기']);
  expect(exact).toBe(1);
  expect(hits[0]?.ranges.ko).toEqual([
    [0, 2],
    [4, 5],
  ]);
});
