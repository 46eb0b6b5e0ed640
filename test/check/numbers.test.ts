import { describe, expect, test } from 'vitest';
import { checkNumbers } from '../../lib/check/numbers';
import { makeQuote } from '../../lib/check/quote';

function find(ko: string, en: string): string[] {
  const text = { ko: [ko], en: [en] };
  return checkNumbers(text, makeQuote(text)).map(({ what }) => what.en);
}

describe('a number said in another way is the same number', () => {
  test.each([
    // written out
    ['이백만 토큰을 기억합니다.', 'It remembers 2 million tokens.'],
    ['삼천 그루에서 시험했습니다.', 'It was tested on 3,000 trees.'],
    ['오십억 달러가 들었습니다.', 'It cost $5 billion.'],
    // in another unit
    ['배는 하루 만에 도착합니다.', 'The boat arrives within 24 hours.'],
    ['나흘 동안 자랍니다.', 'It grows for 96 hours.'],
    ['한 시간 반이면 익습니다.', 'It ripens in 90 minutes.'],
    ['반년이 걸립니다.', 'It takes 6 months.'],
    ['0.5초 뒤에 멈춥니다.', 'It stops after 500 ms.'],
    ['2주 뒤에 다시 봅니다.', 'We look again after 14 days.'],
    ['한 개에 0.3센트입니다.', 'Each costs $0.003.'],
    ['정확도는 0.91입니다.', 'Accuracy is 91%.'],
    ['길이는 8,192입니다.', 'The length is 8K.'],
    ['길이는 32K입니다.', 'The length is 32,768.'],
    ['두 시간 반 걸립니다.', 'It takes 150 minutes.'],
    ['2.5시간 걸립니다.', 'It takes two and a half hours.'],
    ['1분 40초 걸립니다.', 'It takes 100 seconds.'],
    ['125분 걸립니다.', 'It takes 2 hours and 5 minutes.'],
    ['100배 큽니다.', 'It is two orders of magnitude larger.'],
    // as a share
    ['0.1%가 익었습니다.', 'One in a thousand is ripe.'],
    ['다섯 명 중 한 명이 배를 골랐습니다.', 'Pears were chosen by 20%.'],
    ['배를 고른 사람은 20%입니다.', 'One in five people chose pears.'],
    ['3분의 2가 사과였습니다.', 'Apples made up 67%.'],
    ['66.7%가 사과였습니다.', 'Two-thirds were apples.'],
    ['배의 6할가량이 줄었습니다.', 'About 60% of the pears were lost.'],
    ['물은 14분의 1만 씁니다.', 'It needs one fourteenth of the water.'],
    ['물은 16분의 7만 씁니다.', 'It needs seven sixteenths of the water.'],
    // roughly
    ['사과 54만여 개를 셌습니다.', 'We counted 541,000 apples.'],
    ['사과를 약 8천 개 셌습니다.', 'We counted 8,432 apples.'],
    ['사과 10여 개를 골랐습니다.', 'About a dozen apples were picked.'],
    ['사과 1,319개를 셌습니다.', 'We counted over 1,300 apples.'],
    // by the next number
    ['3회 이상 씻습니다.', 'It is washed more than two times.'],
    ['상자는 9개 이하입니다.', 'There are fewer than 10 boxes.'],
    // nothing
    ['무게 대부분이 0이 아닙니다.', 'Most weights are nonzero.'],
    ['그 값을 0으로 만듭니다.', 'The values are zeroed.'],
    ['기권에는 0점을 줍니다.', 'Abstaining earns nothing.'],
    ['남은 것이 없습니다.', '0 were left.'],
    // in native words and powers
    ['두세 모듈이면 됩니다.', 'Skills of 2–3 modules are enough.'],
    ['비용은 20분의 1입니다.', 'It costs a twentieth.'],
    ['크기는 3B에서 34B까지입니다.', 'Sizes are 3 to 34 billion.'],
    ['크기는 70억~700억입니다.', 'Sizes are 7–70B.'],
    ['3개에서 34B까지입니다.', 'It has 3 to 34 billion.'],
    ['2상 시험입니다.', 'It is a phase II trial.'],
    ['약 50백분위입니다.', 'It is around the 50th percentile.'],
    ['서너 번 되풀이합니다.', 'It is repeated 3 to 4 times.'],
    ['과수원이 열두 곳입니다.', 'There are 12 orchards.'],
    ['나무가 스물네 개입니다.', 'There are 24 trees.'],
    ['사과가 천만 개입니다.', 'There are 10M apples.'],
    ['계산은 10의 25제곱 번입니다.', 'It takes 10^25 operations.'],
  ])('%s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });
});

describe('another number is another', () => {
  test.each([
    ['배는 하루 만에 도착합니다.', 'The boat arrives within 48 hours.'],
    ['두 시간 반이면 익습니다.', 'It ripens in 90 minutes.'],
    ['1분 50초 걸립니다.', 'It takes 100 seconds.'],
    ['3.5시간 걸립니다.', 'It takes two and a half hours.'],
    ['두세 모듈이면 됩니다.', 'Skills of 5–6 modules are enough.'],
    ['비용은 30분의 1입니다.', 'It costs a twentieth.'],
    ['배의 7할가량이 줄었습니다.', 'About 60% of the pears were lost.'],
    ['물은 15분의 1만 씁니다.', 'It needs one fourteenth of the water.'],
    ['크기는 5B에서 34B까지입니다.', 'Sizes are 3 to 34 billion.'],
    ['3상 시험입니다.', 'It is a phase II trial.'],
    ['점수는 0점입니다.', 'The score is low.'],
    ['1000배 큽니다.', 'It is two orders of magnitude larger.'],
    ['0.2초 뒤에 멈춥니다.', 'It stops after 500 ms.'],
    ['정확도는 0.81입니다.', 'Accuracy is 91%.'],
    ['길이는 8,912입니다.', 'The length is 8K.'],
    ['여섯 명 중 한 명이 배를 골랐습니다.', 'Pears were chosen by 20%.'],
    ['4분의 3이 사과였습니다.', 'Apples made up 67%.'],
    ['사과 51만여 개를 셌습니다.', 'We counted 541,000 apples.'],
    ['사과 54만 개를 셌습니다.', 'We counted 541,000 apples.'],
    ['사과를 약 9천 개 셌습니다.', 'We counted 8,432 apples.'],
    ['사과 40여 개를 골랐습니다.', 'About a dozen apples were picked.'],
    ['4회 이상 씻습니다.', 'It is washed more than two times.'],
    ['사과를 3개 씻습니다.', 'We wash 2 apples.'],
    ['나무가 스물세 개입니다.', 'There are 24 trees.'],
    ['사과가 천만 개입니다.', 'There are 1M apples.'],
    ['계산은 10의 24제곱 번입니다.', 'It takes 10^25 operations.'],
  ])('%s / %s', (ko, en) => {
    expect(find(ko, en)).not.toEqual([]);
  });
});

describe('the same number in another unit of time is another', () => {
  test.each([
    ['양자화에는 25시간이 걸립니다.', 'Quantization takes 25 minutes.', '25시간', '25 minutes'],
    ['배는 3주 뒤에 익습니다.', 'Pears ripen after 3 days.', '3주', '3 days'],
    ['180초 만에 답합니다.', 'It answers in 180 ms.', '180초', '180 ms'],
    ['6년 동안 자랍니다.', 'It is a 6-month trial.', '6년', '6-month'],
  ])('%s / %s', (ko, en, korean, english) => {
    expect(find(ko, en)).toEqual([
      `The numbers differ: ${korean} in Korean, ${english} in English.`,
    ]);
  });

  test.each([
    ['양자화에는 25분이 걸립니다.', 'Quantization takes 25 minutes.'],
    ['2분기에 땄습니다.', 'It was picked in the 2 days of Q2.'],
    ['배 2일분을 이틀에 먹습니다.', 'We ate 2 portions in 2 days.'],
    ['1시간 30분 걸립니다.', 'It takes 1 hour and 30 minutes.'],
    ['24시간, 곧 하루입니다.', 'It is 1 day, or 24 hours.'],
    ['30일 동안 봅니다.', 'It is watched for 30 days (a month).'],
    ['3시 10분에 답합니다.', 'It answers at 3:10.'],
    ['2026년 3월 5일입니다.', 'It was March 5, 2026.'],
  ])('but not in %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });
});

test('a word before a number is not shown as part of it', () => {
  expect(find('사과를 다섯 개 씻습니다.', 'We wash more than two apples.')).toEqual([
    'The numbers differ: 다섯 in Korean, two in English.',
  ]);
});
