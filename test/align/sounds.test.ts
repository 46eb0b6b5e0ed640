import { expect, test } from 'vitest';
import { soundsOfHangul, soundsOfLatin } from '../../lib/align/sounds';

test.each([
  ['트랜스포머', 'Transformer'],
  ['벤치마크', 'benchmark'],
  ['프레임워크', 'framework'],
  ['스캐폴드', 'scaffold'],
  ['메커니즘', 'mechanism'],
  ['알고리즘', 'algorithm'],
  ['아키텍처', 'architecture'],
  ['그래디언트', 'gradient'],
  ['시뮬레이션', 'simulation'],
  ['심볼릭', 'Symbolic'],
  ['씽크미터', 'ThinkMeter'],
])('%s sounds like %s', (hangul, latin) => {
  expect(soundsOfHangul(hangul).at(-1)).toBe(soundsOfLatin(latin));
});

test('a particle does not hide a name', () => {
  expect(soundsOfHangul('벤치마크에서는')).toContain(soundsOfLatin('benchmark'));
});

test('other words sound otherwise', () => {
  expect(soundsOfHangul('트랜스포머')).not.toContain(soundsOfLatin('transfusion'));
});
