import { describe, expect, test } from 'vitest';
import { checkDoubledClauses, checkDoubledWords } from '../../lib/check/doubled';
import { makeQuote } from '../../lib/check/quote';

function wordsTwice(sentence: string, locale: 'ko' | 'en'): string[] {
  return checkDoubledWords(sentence, locale).map(({ what }) => what.en);
}

function clausesTwice(sentences: string[], locale: 'ko' | 'en'): string[] {
  const text = { ko: null, en: null, [locale]: sentences };
  return checkDoubledClauses(text, makeQuote(text)).map(({ what }) =>
    what.en.replace('Repeated passage: ', ''),
  );
}

describe('a word twice', () => {
  test.each([
    ['en', 'Advances of language language models.', 'language'],
    ['en', 'The the model learns.', 'the'],
    ['en', 'It runs on the the same chip.', 'the'],
    ['ko', '언어 언어 모델입니다.', '언어'],
    ['ko', '학습 학습을 마쳤습니다.', '학습'],
    ['ko', '이 model model은 작습니다.', 'model'],
  ] as const)('in %s: %s', (locale, sentence, word) => {
    expect(wordsTwice(sentence, locale)).toEqual([`Repeated word: ${word}`]);
  });

  test.each([
    ['en', 'Hungry Hungry Orchards: Pears with State'],
    ['en', 'Is In-Orchard Learning Learning?'],
    ['en', 'The proof that that holds is long.'],
    ['en', 'It had had time.'],
    ['en', 'Hello hello! Seven papers this week.'],
    ['en', 'Knock knock, who reads this?'],
    ['en', 'More data? No no: better data.'],
    ['en', 'It takes log log n steps.'],
    ['en', 'A min min game.'],
    ['en', 'It settled in in-context examples.'],
    ['en', 'State-of-the-art art is rare.'],
    ['ko', '하나 하나 살핍니다.'],
    ['ko', '아주 아주 작은 모델입니다.'],
    ['ko', '빨리 빨리 답합니다.'],
  ] as const)('is not seen where doubling is right, in %s: %s', (locale, sentence) => {
    expect(wordsTwice(sentence, locale)).toEqual([]);
  });
});

describe('a passage twice', () => {
  test.each([
    [
      'a whole sentence',
      'en',
      [
        'No other pear picker cleared two rows.',
        'It is quick.',
        'No other pear picker cleared two rows.',
      ],
      ['No other pear picker cleared two rows'],
    ],
    [
      'two sentences in a row are one finding',
      'en',
      [
        'The picker climbs every tree and counts pears. It never falls from any ladder.',
        'Results: The picker climbs every tree and counts pears. It never falls from any ladder.',
      ],
      ['The picker climbs every tree and counts pears. It never falls from any ladder'],
    ],
    [
      'inside one sentence',
      'en',
      [
        'It sorts the pears by weight with a small sensor, and it sorts the pears by weight with a small sensor.',
      ],
      ['it sorts the pears by weight with a small sensor'],
    ],
    [
      'a few words right behind themselves',
      'en',
      ['Merely showing the pears merely showing the pears helps.'],
      ['merely showing the pears'],
    ],
    [
      'a clause that once begins the sentence',
      'en',
      ['A ladder wins on 4 of the rows, a ladder wins on 4 of the rows, and pears fall.'],
      ['a ladder wins on 4 of the rows'],
    ],
    [
      'a few Korean words right behind themselves',
      'ko',
      ['배를 담은 상자를 배를 담은 상자를 옮깁니다.'],
      ['배를 담은 상자를'],
    ],
    [
      'a Korean clause with its verb',
      'ko',
      ['서랍마다 표를 붙입니다, 검색이 필요 없어집니다.', '검색이 필요 없어집니다.'],
      ['검색이 필요 없어집니다'],
    ],
    [
      'a figure with its words, whatever particle follows',
      'ko',
      ['배를 3.4배의 속도 향상으로 따고, 사다리 없이 3.4배의 속도 향상을 보입니다.'],
      ['3.4배의 속도 향상을'],
    ],
  ] as const)('%s', (_, locale, sentences, twice) => {
    expect(clausesTwice([...sentences], locale)).toEqual(twice);
  });

  test.each([
    ['an idiom', 'en', ['For example, pears fall.', 'For example, apples fall.']],
    ['steps', 'en', ['It goes row by row by row by row, and again and again and again.']],
    ['steps', 'ko', ['한 줄 한 줄 한 줄 한 줄 심습니다.']],
    [
      'the end of a list',
      'en',
      ['It keeps apples, pears, and quality filtering.', 'Pears, plums, and quality filtering.'],
    ],
    [
      'the lead of an item',
      'en',
      ['Pear navigation: it is 26% better.', 'Pear navigation: it fails at night.'],
    ],
    [
      'a lead that the item says again',
      'en',
      ['10x more robust than sorting: Pickers are 10x more robust to hail than sorters.'],
    ],
    [
      'a figure in its lead',
      'en',
      ['88% of the row closed: Pickers close 88% of the row between two trees.'],
    ],
    [
      'a name and its measure',
      'en',
      ['It reaches 84% on PEAR-Hard. Later it reaches 85% on PEAR-Hard.'],
    ],
    [
      'few words',
      'en',
      [
        'It improves the picker’s ability to judge; later it improves the picker’s ability to judge itself.',
      ],
    ],
    [
      'the page title behind a link',
      'en',
      [
        'PEAR is a benchmark for measuring how well pickers climb (GitHub - a/pear: PEAR is a benchmark for measuring how well pickers climb).',
      ],
    ],
    [
      'an introductory clause',
      'ko',
      ['이를 해결하기 위해, 서랍을 씁니다.', '이를 해결하기 위해, 표를 붙입니다.'],
    ],
    ['an idiom', 'ko', ['예를 들어, 배가 있습니다.', '예를 들어, 사과가 있습니다.']],
    [
      'a term of several words',
      'ko',
      ['과수원 로봇의 길 찾기 능력을 재고 과수원 로봇의 길 찾기를 돕습니다.'],
    ],
    ['a figure of two measures', 'ko', ['사과는 2.5배 빨리, 배는 2.5배 오래 보관합니다.']],
  ] as const)('is not seen in %s (%s)', (_, locale, sentences) => {
    expect(clausesTwice([...sentences], locale)).toEqual([]);
  });

  test('never begins or ends within a word', () => {
    const sentence = 'It is 10.5x more robust to hail and 10.5x more robust to hailstorms.';
    for (const twice of clausesTwice([sentence], 'en'))
      expect(sentence).toMatch(new RegExp(`\\b${twice}(?![\\w-])`));
  });
});

test('a passage of endless signs is checked in no time to speak of', () => {
  const signs = `${'|"'.repeat(2_000)}a${'|"'.repeat(2_000)}`;
  const startedMs = performance.now();
  for (let times = 0; times < 20; times += 1) clausesTwice([signs, signs], 'en');
  expect(performance.now() - startedMs).toBeLessThan(1_000);
});
