import { expect, test } from 'vitest';
import {
  type GlossaryAddress,
  readAddress,
  writeAddress,
} from '../../../lib/view/glossary/glossary-address';

const EMPTY: GlossaryAddress = { search: '', term: null, form: null, order: null };

test.each<[hash: string, address: Partial<GlossaryAddress>]>([
  ['', {}],
  ['#', {}],
  ['#term=attention', { term: 'attention' }],
  ['#search=%E3%85%87%E3%85%8C%E3%85%85', { search: 'ㅇㅌㅅ' }],
  ['#search=ㅇㅌㅅ', { search: 'ㅇㅌㅅ' }],
  ['#search=a+b&order=papers&term=token', { search: 'a b', order: 'papers', term: 'token' }],
  ['#term=attention&form=*', { term: 'attention', form: '' }],
  ['#term=&form=&order=sideways', {}],
  ['#2024-10-07/2', {}],
  ['#search=%', { search: '%' }],
])('reads %s', (hash, address) => {
  expect(readAddress(hash)).toEqual({ ...EMPTY, ...address });
});

test.each<[address: Partial<GlossaryAddress>]>([
  [{}],
  [{ term: 'attention' }],
  [{ search: '어텐션 & "주의"#' }],
  [{ term: 'attention', form: '주의 집중' }],
  [{ term: 'attention', form: '' }],
  [{ search: 'a', order: 'en', term: 'chain-of-thought' }],
])('writes %j so that it is read again', (given) => {
  const address = { ...EMPTY, ...given };
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('leaves out a form without a term', () => {
  expect(writeAddress({ ...EMPTY, form: 'x' })).toBe('#');
  expect(writeAddress({ ...EMPTY, term: 'attention' })).toBe('#term=attention');
});
