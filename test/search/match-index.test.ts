import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../lib/search/hangul';
import { FIT, visitAlternative } from '../../lib/search/match-index';
import type { HangulPart, IdPart, LatinPart, Part } from '../../lib/search/query';
import { indexOf, paper } from './made';

const FITS = Object.keys(FIT);

/**
 * The words of a title that an alternative is found at, in order, with how it stands: `모델을 whole`.
 * Of several parts it is the word of the last one.
 */
function matches(title: string, ...parts: Part[]): string[] {
  const index = indexOf([paper('2410.00001', title, null)]);
  const words = title.split(' ');
  const found: [number, string][] = [];
  visitAlternative(index, { parts, weight: 1 }, (positions, count, fit) => {
    for (const position of positions.subarray(0, count)) {
      const at = position - (index.tables.starts[0] ?? 0);
      found.push([at, `${words[at] ?? 'id'} ${FITS[fit]}`]);
    }
  });
  return found.sort(([a], [b]) => a - b).map(([, match]) => match);
}

function latin(text: string, fits: LatinPart['fits']): LatinPart {
  return { kind: 'latin', text, fits };
}

function hangul(text: string, fits: HangulPart['fits']): HangulPart {
  return { kind: 'hangul', units: unitsOf(text), fits };
}

describe('a Latin word', () => {
  const title = 'agent agents agentic reagent agenda';

  test.each<[LatinPart['fits'], string[]]>([
    ['whole', ['agent whole']],
    ['plural', ['agent whole', 'agents whole']],
    ['start', ['agent whole', 'agents whole', 'agentic start']],
  ])('asked for as %s', (fits, expected) => {
    expect(matches(title, latin('agent', fits))).toEqual(expected);
  });
});

describe('an id', () => {
  test.each<[text: string, IdPart['fits'], isFound: boolean]>([
    ['2410.00001', 'whole', true],
    ['2410.000', 'whole', false],
    ['2410.000', 'start', true],
    ['2410.000', 'nearest', true],
    ['2410.1', 'nearest', false],
  ])('%s asked for as %s is found: %s', (text, fits, isFound) => {
    expect(matches('two rivers', { kind: 'id', text, fits }).length > 0).toBe(isFound);
  });

  test('is not found where its digits stand in a title', () => {
    expect(matches('77 rivers', { kind: 'id', text: '77', fits: 'start' })).toEqual([]);
  });

  test('that is there exactly is nearer than those it begins', () => {
    const index = indexOf([paper('2410.00001', null, 'one'), paper('2410.000012', null, 'two')]);
    const counts = (['nearest', 'start'] as const).map((fits) => {
      const papers = new Set<boolean>();
      const part: IdPart = { kind: 'id', text: 'arxiv:2410.00001', fits };
      visitAlternative(index, { parts: [part], weight: 1 }, (positions, count) => {
        for (const position of positions.subarray(0, count))
          papers.add(position >= (index.tables.starts[1] ?? 0));
      });
      return papers.size;
    });
    expect(counts).toEqual([1, 2]);
  });
});

describe('a Korean word', () => {
  const title = '화학 화학을 화학자 생화학 강화학습 강화 학습';

  test.each<[HangulPart['fits'], string[]]>([
    ['loose', ['화학 whole', '화학을 whole', '화학자 start', '생화학 inside', '강화학습 accident']],
    ['start', ['화학 whole', '화학을 whole', '화학자 start']],
    ['whole', ['화학 whole', '화학을 whole']],
  ])('asked for as %s', (fits, expected) => {
    expect(matches(title, hangul('화학', fits))).toEqual(expected);
  });

  test('that another term of the glossary begins with only seems to be there', () => {
    expect(matches('양자 양자화', hangul('양자', 'loose'))).toEqual([
      '양자 whole',
      '양자화 accident',
    ]);
  });

  test('half typed is the beginning of what it can become', () => {
    expect(matches('차등 차량 차드', hangul('차ㄷ', 'loose'))).toEqual([
      '차등 whole',
      '차드 whole',
    ]);
  });

  test('asked for as a verb is found before its endings and nothing else', () => {
    expect(matches('막는 막으려면 막대 막걸리', hangul('막', 'verb'))).toEqual([
      '막는 whole',
      '막으려면 start',
    ]);
  });
});

describe('a Korean word asked for without its space', () => {
  test.each<[title: string, asked: string, expected: string[]]>([
    ['언어 모델', '언어모델', ['모델 whole']],
    ['언어 모델을', '언어모델', ['모델을 whole']],
    ['언어 모델링', '언어모델', ['모델링 start']],
    ['초거대언어 모델', '언어모델', ['모델 whole']],
    ['언어 큰 모델', '언어모델', []],
    ['모델 언어', '언어모델', []],
    ['언어는 모델', '언어모델', []],
    ['큰 언어 모델', '큰언어모델', ['모델 whole']],
    // A single syllable must be a whole word.
    ['변화 학습', '화학', []],
    ['화 학', '화학', []],
    ['긴 문맥', '긴문맥', ['문맥 whole']],
    ['새긴 문맥', '긴문맥', []],
  ])('%s by %s', (title, asked, expected) => {
    expect(matches(title, hangul(asked, 'loose'))).toEqual(expected);
  });
});

describe('several parts', () => {
  test.each<[string, Part[], string[]]>([
    [
      'stand one after the other',
      [latin('copper', 'whole'), latin('ladder', 'plural')],
      ['ladders whole'],
    ],
    ['do not stand in another order', [latin('ladders', 'whole'), latin('copper', 'whole')], []],
    ['do not stand apart', [latin('green', 'whole'), latin('ladders', 'whole')], []],
    [
      'may be in different scripts',
      [latin('ladders', 'whole'), hangul('사다리', 'start')],
      ['사다리를 whole'],
    ],
    [
      'may be three',
      [latin('green', 'whole'), latin('copper', 'whole'), latin('lad', 'start')],
      ['ladders start'],
    ],
    ['are none', [], []],
  ])('%s', (_, parts, expected) => {
    expect(matches('green copper ladders 사다리를', ...parts)).toEqual(expected);
  });

  test('leave no memory of a search that ended early to the next', () => {
    const index = indexOf([paper('2410.00001', null, 'green copper ladders')]);
    const count = (...parts: Part[]) => {
      let found = 0;
      visitAlternative(index, { parts, weight: 1 }, (_, n) => {
        found += n;
      });
      return found;
    };
    expect(
      count(latin('green', 'whole'), latin('nowhere', 'whole'), latin('ladders', 'whole')),
    ).toBe(0);
    expect(count(latin('green', 'whole'), latin('ladders', 'whole'))).toBe(0);
    expect(count(latin('copper', 'whole'), latin('ladders', 'whole'))).toBe(1);
  });
});
