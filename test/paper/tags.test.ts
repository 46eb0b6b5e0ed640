import { describe, expect, test } from 'vitest';
import {
  boundTimes,
  changeTags,
  cleanTag,
  joinTagChanges,
  lessTagChange,
  readTagChange,
  readTags,
  readTagTimes,
  tagChangeBetween,
  tagKey,
} from '../../lib/paper/tags';
import { seeded } from '../fakes/random';

const D1 = '2026-11-01T09:00:00.000Z';

describe('cleaning a tag', () => {
  test.each([
    ['keeps Korean and its spaces', '긴 문맥', '긴 문맥'],
    ['composes Hangul', '긴 문맥'.normalize('NFD'), '긴 문맥'],
    ['keeps its spelling', 'RLHF', 'RLHF'],
    ['keeps emoji, joined ones too', '🔥 👩‍🔬', '🔥 👩‍🔬'],
    ['makes one line of several', ' a\r\nb\t c \n', 'a b c'],
    ['drops overrides of direction', 'abc\u202egnp', 'abcgnp'],
    ['drops zero-width characters and fillers', '트\u200b랜\u3164스', '트랜스'],
    ['keeps markup as the characters it is', '<b onclick=x>&amp;', '<b onclick=x>&amp;'],
    ['leaves nothing of what cannot be seen', '\u200d\ufe0f \u3164', ''],
    ['leaves nothing of nothing', ' \n', ''],
  ])('%s: %j', (_, text, clean) => {
    expect(cleanTag(text)).toBe(clean);
  });

  test('cuts at forty characters, never inside a visible one', () => {
    expect(cleanTag('가'.repeat(41))).toBe('가'.repeat(40));
    expect(cleanTag(`${'a'.repeat(38)}👩‍🔬`)).toBe('a'.repeat(38));
    expect(cleanTag('x'.repeat(1_000_000))).toBe('x'.repeat(40));
    expect(cleanTag(`a${'\u0335'.repeat(300)}`)).toHaveLength(40);
  });

  test('changes nothing the second time, for any text', () => {
    const { between } = seeded(3);
    const isNotAgain: string[] = [];
    for (let run = 0; run < 5_000; run += 1) {
      const codes = Array.from({ length: between(1, 60) }, () =>
        between(0, 9) < 4 ? between(0, 0x40) : between(0, 0xffff),
      );
      const once = cleanTag(String.fromCharCode(...codes));
      const isKey = tagKey(tagKey(once)) === tagKey(once);
      if (cleanTag(once) !== once || !isKey || once.length > 40) isNotAgain.push(once);
    }
    expect(isNotAgain).toEqual([]);
  });
});

test.each([
  ['LLM', 'llm', true],
  ['ＬＬＭ', 'llm', true],
  ['각', '각'.normalize('NFD'), true],
  ['긴 문맥', '긴문맥', false],
  ['__proto__', 'constructor', false],
])('%j and %j are one tag: %j', (one, other, expected) => {
  expect(tagKey(one) === tagKey(other)).toBe(expected);
});

describe('tags from outside', () => {
  test('are each kept once, in a fixed order, in the first of two spellings', () => {
    expect(readTags(['한글', 'b', 'A', 'a', ' b '])).toEqual(['A', 'b', '한글']);
  });

  test.each<[string, unknown, string[]]>([
    ['no list', 'llm', []],
    ['nothing', undefined, []],
    ['what is no text', [1, null, { tag: 'a' }, ['b'], 'c'], ['c']],
    ['names that objects have', ['__proto__', 'constructor'], ['__proto__', 'constructor']],
    ['empty ones', ['', ' ', '\u200b'], []],
  ])('%s', (_, data, expected) => {
    expect(readTags(data)).toEqual(expected);
  });

  test('are limited to twenty', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `t${index}`);
    expect(readTags(many)).toHaveLength(20);
  });

  test('have only times that belong to tags', () => {
    const given = [
      { tag: 'a', at: D1 },
      { tag: 'A', at: D1 },
      { tag: 'b', at: 'soon' },
      { tag: 7, at: D1 },
      null,
    ];
    expect(readTagTimes(given)).toEqual([{ tag: 'a', at: D1 }]);
    expect(readTagTimes({})).toEqual([]);
  });

  test('change nothing if the change is invalid', () => {
    expect(readTagChange({ add: [' '], remove: 'x' })).toBeNull();
    expect(readTagChange({ add: ['a', 3] })).toEqual({ add: ['a'], remove: [] });
  });
});

describe('a change of tags', () => {
  test.each<[string, string[], Parameters<typeof changeTags>[1], string[]]>([
    ['puts one on, in its place', ['a', 'c'], { add: [' b '] }, ['a', 'b', 'c']],
    ['takes one off in any spelling', ['LLM', 'b'], { remove: ['llm'] }, ['b']],
    ['leaves one that is there as it is spelt', ['LLM'], { add: ['llm'] }, ['LLM']],
    ['takes off before it puts on', ['LLM'], { remove: ['llm'], add: ['llm'] }, ['llm']],
    ['of nothing changes nothing', ['a'], { add: ['', ' '], remove: ['b'] }, ['a']],
  ])('%s', (_, tags, change, expected) => {
    expect(changeTags(tags, change)).toEqual(expected);
  });

  test('does not exceed twenty tags, and loses none of them', () => {
    const tags = Array.from({ length: 20 }, (_, index) => `t${10 + index}`);
    expect(changeTags(tags, { add: ['a'] })).toBe(tags);
  });

  test('can be combined from two, and reduced by what has been applied', () => {
    const first = { add: ['a', 'b'] };
    const second = { add: ['c'], remove: ['B'] };
    const both = joinTagChanges(first, second);
    expect(both).toEqual({ add: ['a', 'c'], remove: ['B'] });
    expect(changeTags(['x'], both)).toEqual(changeTags(changeTags(['x'], first), second));
    expect(lessTagChange(both, first)).toEqual({ add: ['c'], remove: ['B'] });
    expect(lessTagChange(first, first)).toBeNull();
  });

  test('leads from one set of tags to another', () => {
    expect(tagChangeBetween(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
    expect(tagChangeBetween(['a'], ['a'])).toBeNull();
  });
});

test('at most a hundred times of removed tags are kept, and the oldest are forgotten first', () => {
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  const times = Array.from({ length: 150 }, (_, index) => ({ tag: `t${index}`, at: at(index) }));
  const kept = boundTimes(times, ['T0']).map(({ tag }) => tag);
  expect(kept).toHaveLength(100);
  expect([kept.includes('t0'), kept.includes('t1'), kept.includes('t149')]).toEqual([
    true,
    false,
    true,
  ]);
});
