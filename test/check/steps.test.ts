import { describe, expect, test } from 'vitest';
import { checkInSteps } from '../../lib/check/check-digest';
import { makeQuote } from '../../lib/check/quote';
import type { Digest, Sentences } from '../../lib/digest/format';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest, makeEntry } from '../fakes/digest';

/** What each step yielded, and the findings. */
function run(digest: Digest) {
  const work = checkInSteps(digest, { identifyPaper, identifyPost });
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);
  return { shares, findings: step.value };
}

function many(count: number, sentence: (n: number) => string): Sentences {
  return Array.from({ length: count }, (_, n) => sentence(n)) as [string, ...string[]]; // at least one
}

describe('a digest of any size', () => {
  const long = {
    ko: many(400, (n) => `언어 언어 모델 ${n}개입니다.`),
    en: many(400, (n) => `It is model number ${n + 1000}.`),
  };
  const entries = [makeEntry({ summary: long }), makeEntry({ rank: 2, summary: long })];

  test('is checked in a step for each sentence, none of which does more than its own', () => {
    const { shares, findings } = run(makeDigest({ entries }));
    expect(shares.length).toBeGreaterThan(2 * 800);
    expect(findings.filter(({ rule }) => rule === 'doubled-word').length).toBe(2 * 400);
  });

  test('reports its progress while it is checked', () => {
    const { shares } = run(makeDigest({ entries }));
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  test('is not checked beyond a length that anyone writes', () => {
    const far = { ko: many(3, () => '가'.repeat(5_000)), en: null };
    const summary = { ...far, ko: [...far.ko, '언어 언어 모델입니다.'] as Sentences };
    const rules = run(makeDigest({ entries: [makeEntry({ summary })] })).findings.map(
      (one) => one.rule,
    );
    expect(rules).not.toContain('doubled-word');
  });
});

describe('the passage beside a finding', () => {
  /** Counts how often the Korean text is asked for. */
  function counted(count: number) {
    const text = {
      ko: many(count, (n) => `문장 ${n}입니다.`),
      en: many(count, (n) => `It is ${n}.`),
    };
    const asked = { times: 0 };
    const quote = makeQuote({
      get ko() {
        asked.times += 1;
        return text.ko;
      },
      en: text.en,
    });
    return { quote, asked };
  }

  test('is found by setting the text against the other once, however many there are', () => {
    const { quote, asked } = counted(20);
    expect(quote('en', 'It is 3.')).toEqual({ ko: '문장 3입니다.', en: 'It is 3.' });
    const { times } = asked;
    for (let n = 0; n < 20; n += 1) quote('ko', `문장 ${n}입니다.`);
    expect(asked.times).toBe(times);
  });

  test('is left out where there are too many sentences', () => {
    expect(counted(300).quote('en', 'It is 3.')).toEqual({ ko: null, en: 'It is 3.' });
  });
});
