import { expect, test } from 'vitest';
import { toHangul, toKeys } from '../../lib/search/keyboard';

test.each([
  ['ckemd', '차등'],
  ['djxpstus', '어텐션'],
  ['rkdghkgkrtmq', '강화학습'],
  ['qhrwkq', '복잡'],
  ['dkswek', '앉다'],
  ['rkqtdl', '값이'],
  ['ghksrkr', '환각'],
  ['dnjfem', '월드'],
  ['Rkcl', '까치'],
  ['CKEMD', '차등'],
])('%s is %s on a Korean keyboard, and back', (keys, text) => {
  expect(toHangul(keys)).toBe(text);
  expect(toKeys(text)).toBe(keys.toLowerCase());
});

test.each(['attention', 'diff', 'rag', 'gpt-4', 'q', ''])('%s does not make syllables', (keys) => {
  expect(toHangul(keys)).toBeNull();
});

test.each([
  ['ㄱㅁㅎ', 'rag'],
  ['ㅡㅐㄷ', 'moe'],
  ['헷', 'gpt'],
  ['ㅁㅅㅅ둣ㅑㅐㅜ', 'attention'],
  ['ㅣㅣㅡ', 'llm'],
])('%s was typed for %s', (text, keys) => {
  expect(toKeys(text)).toBe(keys);
});

test('text that is not Korean was not typed with Korean keys', () => {
  expect(toKeys('모델a')).toBeNull();
});
