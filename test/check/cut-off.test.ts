import { describe, expect, test } from 'vitest';
import { checkCutOff } from '../../lib/check/cut-off';
import { makeQuote } from '../../lib/check/quote';
import type { Sentences } from '../../lib/digest/format';

function find(locale: 'ko' | 'en', sentences: Sentences): (string | null)[] {
  const text = { ko: null, en: null, [locale]: sentences };
  return checkCutOff(text, makeQuote(text)).map((remark) => remark[locale]);
}

describe('a text that breaks off', () => {
  test.each([
    ['en', ['It reads four rows of pears at once.', 'It runs on a']],
    ['en', ['Pears fall more slowly.', 'The yield is identical to that without']],
    ['en', ['The picker climbs every tree of the orchard and counts all of the']],
    ['ko', ['배가 천천히 떨어집니다.', '우리는 사다리에만 의존해서는']],
    ['ko', ['배가 천천히 떨어집니다.', '이 결과는 과수원이 사다리를']],
    ['ko', ['배가 천천히 떨어집니다.', '과수원에서 수확을 늘리기 위해']],
    ['ko', ['배가 천천히 떨어집니다.', '배를 따는 로봇, 상자를 나르는 로봇 및']],
  ] as const)('in %s: %s', (locale, sentences) => {
    expect(find(locale, sentences)).toEqual([sentences.at(-1)]);
  });

  test.each([
    ['en', ['It reads four rows of pears at once.', 'It runs on one chip']],
    ['en', ['It reads four rows of pears at once.', 'It is what it runs on.']],
    ['en', ['What it runs on']],
    ['en', ['Rows it reads at once', 'Ladders it stands on']],
    ['en', ['It reads four rows at once.', 'Pears keep falling…']],
    ['ko', ['배를 네 줄씩 읽는 로봇 제안', '사다리 없이 수확을 40% 늘림']],
    ['ko', ['배가 천천히 떨어집니다.', '사다리 없이 배를 따는 방법 제안']],
    ['ko', ['배가 천천히 떨어집니다.', '자세한 수치는 부록을 참고']],
    ['ko', ['배가 천천히 떨어져요.', '과수원은 조용해요~']],
    ['ko', ['배를 위해']],
  ] as const)('but not in %s: %s', (locale, sentences) => {
    expect(find(locale, sentences)).toEqual([]);
  });
});
