import { describe, expect, test } from 'vitest';
import { checkNegations } from '../../lib/check/negations';
import { makeQuote } from '../../lib/check/quote';

function find(ko: string, en: string): string[] {
  const text = { ko: [ko], en: [en] };
  return checkNegations(text, makeQuote(text)).map(({ what }) => what.en);
}

describe('a denial that the Korean lost', () => {
  test.each([
    ['사다리를 쓸 필요가 있습니다.', 'It does not require a ladder.', 'does not require'],
    [
      '이 배는 과수원이 바뀌어도 전이됩니다.',
      'Pears do not transfer to orchards.',
      'do not transfer',
    ],
    [
      '사다리는 시험에만 쓰였고 학습에도 포함되었습니다.',
      'Ladders were used only for tests and were not included in training.',
      'were not included',
    ],
    ['재학습으로 배를 고릅니다.', 'It picks pears without retraining.', 'without retraining'],
    [
      '반면 바람은 수확에 큰 영향을 미칩니다.',
      'The wind has almost no effect on the yield.',
      'has almost no effect',
    ],
    [
      '저자들은 원인을 설명합니다.',
      "The authors don't fully explain the cause.",
      "don't fully explain",
    ],
  ])('%s / %s', (ko, en, words) => {
    expect(find(ko, en)).toEqual([`English says “${words}”, but nothing in the Korean denies it.`]);
  });

  test.each([
    ['사다리가 필요 없습니다.', 'It does not require a ladder.'],
    ['전이는 일어나지 않습니다.', 'Pears do not transfer to orchards.'],
    ['재학습 없이 배를 고릅니다.', 'It picks pears without retraining.'],
    ['무학습 방식입니다.', 'It works without training.'],
    ['설명을 거부합니다.', 'It does not explain.'],
    ['처음 보는 배도 학습합니다.', 'It learns pears it has never learned.'],
    ['품질을 유지하며 비용을 낮춥니다.', 'It cuts cost without loss of quality.'],
    ['2D만 다루는 것과 달리 유지됩니다.', 'It holds, which 2D ones do not hold.'],
    ['더 많이 설명하고 자주 설명합니다.', 'It does not only explain more but often.'],
    ['모든 단계의 형식이 맞아야 합니다.', 'No step may break the format.'],
    ['손으로 따는 데 그칩니다.', 'It cannot pick by machine.'],
  ])('but not in %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });
});
