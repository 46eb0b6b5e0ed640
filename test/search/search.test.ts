import { describe, expect, test } from 'vitest';
import { highlight } from '../../lib/search/highlight';
import { openIndex, type SearchIndex } from '../../lib/search/open-index';
import { parseQuery } from '../../lib/search/parse-query';
import { seeded } from '../fakes/random';
import { timeWork } from '../fakes/work-time';
import { makeFiller } from '../fixtures/search/filler';
import { find, IDENTIFIERS, indexBytes, indexOf, paper } from './made';

const index = indexOf([
  paper('2410.05258', '차등 트랜스포머', 'Differential Transformer'),
  paper('2410.00525', '강화학습으로 배우는 로봇', 'Robots that learn by reinforcement'),
  paper('2411.00001', '화학 물질 모델', 'A model of chemistry'),
  paper('2411.00002', null, 'Storage of paragraphs'),
]);
const ids = (text: string) => find(index, text).hits.map(({ key }) => key.slice(6));

test.each<[string, string[]]>([
  ['트랜스포머를', ['2410.05258']],
  ['차등트랜스포머', ['2410.05258']],
  ['트랜스포ㅁ', ['2410.05258']],
  ['ㅊㄷㅌ', ['2410.05258']],
  ['diff trans', ['2410.05258']],
  ['diferential', ['2410.05258']],
  ['https://arxiv.org/abs/2410.05258v2', ['2410.05258']],
  ['arXiv:2410.05258', ['2410.05258']],
  ['2410.0525', ['2410.05258', '2410.00525']],
  ['rag', []],
  ['week:2024-11', ['2411.00001', '2411.00002']],
  ['lang:ko week:2024-11', ['2411.00001']],
  ['"differential transformer"', ['2410.05258']],
  ['"transformer differential"', []],
])('%s', (text, expected) => {
  expect(ids(text).sort()).toEqual([...expected].sort());
});

test('the beginning of a word comes before its middle', () => {
  expect(ids('화학')[0]).toBe('2411.00001');
});

test('words that stand one after the other come first, however many there are', () => {
  const rows = indexOf([
    paper('2410.00001', null, 'Green copper and a ladder, with music'),
    paper('2410.00002', null, 'Music on a copper ladder, and green too, with some more said'),
    paper('2410.00003', null, 'Green ladder, music and copper'),
  ]);
  for (const text of ['copper ladder', 'copper ladder green', 'music copper ladder green'])
    expect(find(rows, text).hits[0]?.key, text).toBe('arxiv:2410.00002');
});

test('a search does not change the results of the next one', () => {
  const bytes = indexBytes(makeFiller(300, 3));
  const fresh = (text: string) => find(openIndex(bytes) as SearchIndex, text);
  const used = openIndex(bytes) as SearchIndex;
  const random = seeded(5);
  const words = [
    '모델',
    '학습',
    '언어 모델',
    'attention',
    'model robot',
    'ㅁㄷ',
    'the model of data',
  ];
  for (let round = 0; round < 60; round += 1) {
    const text = Array.from({ length: random.between(1, 3) }, () => random.pick(words)).join(' ');
    expect(find(used, text), text).toEqual(fresh(text));
  }
}, 30_000);

test('a title is highlighted by UTF-16 offsets', () => {
  const [hit] = find(index, '트랜스포머를').hits;
  const [[start = 0, end = 0] = []] = hit?.ranges.ko ?? [];
  expect(hit?.titles.ko?.slice(start, end)).toBe('트랜스포머');
  const { query } = parseQuery('트랜스포머', IDENTIFIERS);
  expect(highlight('또 다른 트랜스포머입니다.', query)).toEqual([[5, 10]]);
});

describe('a query', () => {
  test.each([
    ['week:banana', 1],
    ['is:foo', 1],
    ['lang:jp', 1],
    ['"never closed', 1],
    ['plain words', 0],
  ])('%s has %i problem', (text, count) => {
    expect(parseQuery(text, IDENTIFIERS).problems.length).toBe(count);
  });

  test.each([
    '',
    '   ',
    '"""',
    '\ud800',
    '\u0000\u0001',
    '!?…—',
    'is:',
    'ㄱ',
    'x'.repeat(10_000),
    'ㄱㄴㄷ '.repeat(3_000),
    '가'.normalize('NFD').repeat(500),
    '__proto__ constructor',
  ])('of any kind is answered: %j', (text) => {
    expect(() => find(index, text)).not.toThrow();
  });
});

describe('a stored index', () => {
  const bytes = indexBytes(makeFiller(60, 1));

  test('that is damaged anywhere is refused, or answers without an error', () => {
    const random = seeded(7);
    for (let round = 0; round < 400; round += 1) {
      const damaged = bytes.slice();
      for (let left = random.between(1, 8); left > 0; left -= 1)
        damaged[random.between(0, damaged.length - 1)] = random.between(0, 255);
      const opened = openIndex(damaged);
      if (opened) expect(() => find(opened, '모델을 학습')).not.toThrow();
    }
  });

  test.each([0, 1, 7, 64, 1_000])('cut to %i bytes is refused', (length) => {
    expect(openIndex(bytes.slice(0, length))).toBeNull();
  });
});

test('text beyond what is shown is not highlighted', () => {
  const { query } = parseQuery('트랜스포머', IDENTIFIERS);
  const text = `트랜스포머 ${'가나 '.repeat(5_000)}트랜스포머`;
  expect(highlight(text, query)).toEqual([[0, 5]]);
});

/** A text of exactly this length, of one piece again and again. */
const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test.each([
  ['Korean words', '트랜스포머 모델의 ', '트랜스포머를 모델은 '],
  ['English words', 'transformer models ', 'transformer model '],
  ['words of both scripts', 'a가', 'a가 '],
  ['initials', '모델 ', 'ㅁㄷ '],
  ['many short words', '가 나 다 라 ', '가 나 다 라 마 바 사 '],
  ['dashes', 'a-b_', 'a-b '],
])(
  '20,000 characters of %s are highlighted as fast as the part that is shown',
  (_, piece, asked) => {
    const { query } = parseQuery(fill(asked, 200), IDENTIFIERS);
    const title = fill(piece, 20_000);
    const shown = title.slice(0, 4_000);
    const timeOf = (text: string) =>
      timeWork(() => {
        for (let round = 0; round < 5; round += 1) highlight(text, query);
      });
    const run = () => [timeOf(shown), timeOf(title)] as const;
    run(); // the first time, code is compiled
    const runs = [run(), run(), run()];
    const least = (which: 0 | 1) => Math.min(...runs.map((one) => one[which]));
    expect(least(1)).toBeLessThan(3 * least(0) + 5);
  },
);
