import { describe, expect, test } from 'vitest';
import { findTitle, packTitles, shardOfTitle } from '../../lib/lookup/title-keys';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { normalizeTitle } from '../../lib/paper/title';
import { seeded } from '../fakes/random';

const key = (id: string) => paperKey({ scheme: 'arxiv', id });
const ASTUTE =
  'Astute RAG: Overcoming Imperfect Retrieval Augmentation and Knowledge Conflicts for Large Language Models';

function look(titles: [string, PaperKey][], title: string, isCut = false): PaperKey | null {
  const shards = packTitles(titles.map(([one, paper]) => [normalizeTitle(one), paper]));
  const comparable = normalizeTitle(title);
  return findTitle(shards.get(shardOfTitle(comparable)), comparable, isCut);
}

describe('a title', () => {
  test.each([
    ['as it is', 'Differential Transformer', 'Differential Transformer'],
    ['in another spelling', 'GSM-Symbolic: Understanding', 'GSM–symbolic — Understanding'],
  ])('is found %s', (_, packed, asked) => {
    expect(look([[packed, key('1')]], asked)).toBe(key('1'));
  });

  test('is not found by its beginning, unless it says that it is cut', () => {
    expect(look([[ASTUTE, key('1')]], ASTUTE.slice(0, 67))).toBeNull();
    expect(look([[ASTUTE, key('1')]], ASTUTE.slice(0, 67), true)).toBe(key('1'));
  });

  test('is found when the cut happens to fall at its end', () => {
    expect(look([[ASTUTE, key('1')]], ASTUTE, true)).toBe(key('1'));
  });

  test('that goes on differently is not found', () => {
    expect(look([[ASTUTE, key('1')]], `${ASTUTE.slice(0, 60)} more`, true)).toBeNull();
  });

  test('of two papers names neither, whichever comes first', () => {
    const titles: [string, PaperKey][] = [
      ['A Survey of Language Models', key('1')],
      ['A survey of language models', key('2')],
    ];
    expect(look(titles, 'A Survey of Language Models')).toBeNull();
    expect(
      look([...titles, ['A Survey of Language Models', key('1')]], 'A Survey of Language Models'),
    ).toBeNull();
    expect(look([...titles].reverse(), 'A Survey of Language Models', true)).toBeNull();
  });

  test('given twice for one paper names it', () => {
    const titles: [string, PaperKey][] = [
      ['A Survey of Language Models', key('1')],
      ['A survey of language models', key('1')],
    ];
    expect(look(titles, 'A Survey of Language Models')).toBe(key('1'));
  });

  test('cut where two papers begin alike names neither', () => {
    const titles: [string, PaperKey][] = [
      ['A Survey of Language Models for Code', key('1')],
      ['A Survey of Language Models for Law', key('2')],
    ];
    expect(look(titles, 'A Survey of Language Models for', true)).toBeNull();
    expect(look(titles, 'A Survey of Language Models for C', true)).toBe(key('1'));
  });

  test('cut after a few letters is not found', () => {
    expect(look([['Differential Transformer', key('1')]], 'Differential Tr', true)).toBeNull();
    expect(look([['Differential Transformer', key('1')]], 'Differential Tran', true)).toBe(
      key('1'),
    );
  });

  test.each(['', '…', '🎉'])('without a letter finds nothing: %j', (title) => {
    expect(look([[title, key('1')]], title)).toBeNull();
    expect(look([['Differential Transformer', key('1')]], title, true)).toBeNull();
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may be %s, and is found only when it was packed',
    (title) => {
      expect(look([[title, key('1')]], title)).toBe(key('1'));
      expect(look([['Differential Transformer', key('1')]], title)).toBeNull();
    },
  );

  test('is not found where there is no shard', () => {
    expect(findTitle(undefined, 'differentialtransformer', false)).toBeNull();
    expect(findTitle('differentialtransformer', 'differentialtransformer', false)).toBeNull();
  });
});

test.each([41, 42])('titles are found as a plain search finds them (seed %i)', (seed) => {
  const { between, pick } = seeded(seed);
  const words = ['attention', 'language', 'models', 'survey', 'transformer', '차등', '추론'];
  const randomTitle = () => Array.from({ length: between(2, 5) }, () => pick(words)).join('');
  const rows = Array.from({ length: 400 }, (): [string, PaperKey] => [
    randomTitle(),
    key(`${between(1, 300)}`),
  ]);
  const shards = packTitles(rows);
  const plain = new Map<string, Set<PaperKey>>();
  for (const [title, paper] of rows) plain.set(title, (plain.get(title) ?? new Set()).add(paper));

  for (let count = 0; count < 800; count += 1) {
    const isCut = between(0, 1) === 1;
    const whole = pick([randomTitle(), pick(rows)[0]]);
    const title = isCut ? whole.slice(0, between(1, whole.length)) : whole;
    const isEnough = !isCut || title.length >= 16;
    const fitting = [...plain].filter(([one]) => (isCut ? one.startsWith(title) : one === title));
    const papers = new Set(
      fitting.flatMap(([, of]) => (of.size === 1 ? [...of] : ['none', ...of])),
    );
    const expected = isEnough && papers.size === 1 ? [...papers][0] : null;
    expect(findTitle(shards.get(shardOfTitle(title)), title, isCut), title).toBe(expected);
  }
});
