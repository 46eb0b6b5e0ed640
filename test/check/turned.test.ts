import { describe, expect, test } from 'vitest';
import { checkTurned } from '../../lib/check/turned';

function find(ko: string, en: string): string[] {
  return checkTurned({ ko: [ko], en: [en] }).map(({ what }) => what.en);
}

describe('a change that goes the other way in Korean', () => {
  test.each([
    [
      '물 주기를 17.6회에서 31.2회로 줄입니다.',
      'It cuts waterings from 31.2 to 17.6.',
      'English goes from 31.2 to 17.6, the Korean the other way.',
    ],
    [
      '손실은 2.1%에서 34.5%로 바뀝니다.',
      'Losses go from about 34.5% to just 2.1%.',
      'English goes from 34.5 to 2.1, the Korean the other way.',
    ],
    [
      '배는 1,200개에서 8만 개까지 있습니다.',
      'Pears go from 80,000 pieces to 1,200.',
      'English goes from 80,000 to 1,200, the Korean the other way.',
    ],
  ])('%s / %s', (ko, en, what) => {
    expect(find(ko, en)).toEqual([what]);
  });

  test.each([
    ['물 주기를 31.2회에서 17.6회로 줄입니다.', 'It cuts waterings from 31.2 to 17.6.'],
    ['17.6회면 됩니다. 전에는 31.2회였습니다.', 'It cuts waterings from 31.2 to 17.6.'],
    ['3에서 5로, 다시 5에서 3으로 바뀝니다.', 'It goes from 3 to 5 and from 5 to 3.'],
    ['2024년에서 온 배 30개입니다.', '30 pears from 2024 to come.'],
  ])('but not in %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });
});

describe('a comparison that is the opposite in Korean', () => {
  test.each([
    [
      '손보다 8.4%p 낮은 수확을 냅니다.',
      'Yield is 8.4 points higher than by hand.',
      'higher',
      '낮은',
    ],
    ['배를 45% 많이 씁니다.', 'It uses 45% fewer pears.', 'fewer', '많이'],
    ['3배 느립니다.', 'It is 3x faster.', 'faster', '느립니다'],
    ['줄이 40% 더 깁니다.', 'Rows are 40% shorter.', 'shorter', '깁니다'],
    ['상자가 12배 작습니다.', 'Boxes are 12 times larger.', 'larger', '작습니다'],
  ])('%s / %s', (ko, en, english, korean) => {
    expect(find(ko, en)).toEqual([
      expect.stringContaining(`the two languages say the opposite: “${english}” and “${korean}”.`),
    ]);
  });

  test.each([
    ['손보다 8.4%p 높은 수확을 냅니다.', 'Yield is 8.4 points higher than by hand.'],
    ['지연이 3배 짧습니다.', 'It is 3x faster.'],
    ['비용이 3배 낮습니다.', 'It is 3x cheaper.'],
    ['오류가 2.2%p 많습니다.', 'It is 2.2 points less accurate.'],
    ['8%p 낮은 오류, 곧 8%p 높은 정확도입니다.', 'It is 8 points higher.'],
    ['배가 3배 큽니다.', 'There are 3 times more pears.'],
  ])('but not in %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });
});
