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

test('a verb is found in all its forms, and not in words that begin like it', () => {
  const index = indexOf([
    paper('2410.00001', '공격을 막아 내는 문지기', null),
    paper('2410.00002', '막대한 연산', null),
  ]);
  const { hits, exact } = find(index, '공격 막기');
  expect(hits.map(({ titles }) => titles.ko)).toEqual(['공격을 막아 내는 문지기']);
  expect(exact).toBe(0);
  expect(hits[0]?.ranges.ko).toEqual([
    [0, 2],
    [4, 5],
  ]);
});
