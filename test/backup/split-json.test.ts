import { describe, expect, test } from 'vitest';
import { splitJson } from '../../lib/backup/split-json';
import { runSync } from '../../lib/text/slices';
import { seeded } from '../fakes/random';
import { mutate } from '../fuzz/mutate';

function split(text: string): { frame: string; items: string[] } | null {
  const found = runSync(splitJson(text));
  return found && { ...found, items: found.items.map(([start, end]) => text.slice(start, end)) };
}

/** Both parts parsed and put together again. */
function parse(text: string): unknown {
  const { frame, items } = split(text) ?? { frame: '', items: [] };
  const read = items.map((item): unknown => JSON.parse(item));
  const root: unknown = JSON.parse(frame);
  if (typeof root !== 'object' || root === null) return root;
  for (const list of Object.values(root)) {
    if (!Array.isArray(list)) continue;
    for (const [at, item] of list.entries())
      if (Array.isArray(item)) list[at] = read[Number(item[0])];
  }
  return root;
}

test.each<[string, string, string, string[]]>([
  ['records', '{"a":[{"b":1},{"c":[2]}]}', '{"a":[[0],[1]]}', ['{"b":1}', '{"c":[2]}']],
  ['lists', '{"a":[[1],[[2]]]}', '{"a":[[0],[1]]}', ['[1]', '[[2]]']],
  ['of several lists', '{"a":[{}],"b":1,"c":[{}]}', '{"a":[[0]],"b":1,"c":[[1]]}', ['{}', '{}']],
  ['with space around', '{ "a" : [ {} , { } ] }\n', '{ "a" : [ [0] , [1] ] }\n', ['{}', '{ }']],
  ['but no words or numbers', '{"a":["[{",1,null]}', '{"a":["[{",1,null]}', []],
  ['but no fields', '{"a":{"b":{"c":[{}]}}}', '{"a":{"b":{"c":[{}]}}}', []],
  ['with brackets in words', '{"a":[{"b":"]}\\"]}"}]}', '{"a":[[0]]}', ['{"b":"]}\\"]}"}']],
  ['with a word that ends in a backslash', '{"a":[{"b":"\\\\"}]}', '{"a":[[0]]}', ['{"b":"\\\\"}']],
])('splitting takes out the items of a list: %s', (_, text, frame, items) => {
  expect(split(text)).toEqual({ frame, items });
});

test.each([
  ['many records side by side', `{"a":[${'{},'.repeat(1_000)}{}]}`, true],
  ['fifty levels', '['.repeat(50) + ']'.repeat(50), true],
  ['fifty-one levels', '['.repeat(51) + ']'.repeat(51), false],
  ['objects in objects', '{"a":'.repeat(51), false],
  ['brackets in a text', JSON.stringify('[{'.repeat(1_000)), true],
  ['brackets after a quote in a text', JSON.stringify('"[{'.repeat(1_000)), true],
  ['brackets after a text that ends in a backslash', `"\\\\"${'['.repeat(51)}`, false],
  ['brackets in a text that never ends', `"${'['.repeat(1_000)}`, true],
  ['commas in a text', JSON.stringify(','.repeat(8_000_001)), true],
  ['more than eight million values', `[${'0,'.repeat(8_000_001)}0]`, false],
])('a JSON text within bounds is split, one beyond them is not: %s', (_, text, expected) => {
  expect(split(text) !== null).toBe(expected);
});

test('a long text is split in steps', () => {
  expect([...splitJson('1'.repeat(1_000_000))].length).toBeGreaterThanOrEqual(4);
  expect([...splitJson(JSON.stringify('\\'.repeat(500_000)))].length).toBeGreaterThanOrEqual(4);
});

describe('over damaged texts,', () => {
  const good = [
    '{"format":"x","lists":[{"a":"\\"]}","b":[1,2,{"c":null}]},[],7,"}"],"more":[\n{},\n{"d":{}}\n]}\n',
    '[[{"a":1}],{"b":[[]]}]',
    '{"a":{"b":[{"c":[]}]}}',
  ];

  test('the parts are JSON exactly when the whole is, and say the same', () => {
    const random = seeded(5);
    const answers = { same: 0, neither: 0 };
    for (let run = 0; run < 8_000; run += 1) {
      const text = damage(random.pick(good), random);
      const [whole, parts] = [attempt(() => JSON.parse(text)), attempt(() => parse(text))];
      expect(parts, text).toEqual(whole);
      answers[whole === BROKEN ? 'neither' : 'same'] += 1;
    }
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(500);
  });

  /** A character changed, which often leaves JSON; or anything at all. */
  function damage(text: string, random: ReturnType<typeof seeded>): string {
    const at = random.between(0, text.length - 1);
    const sign = random.pick([...'[]{},:"\\ 17a']);
    switch (random.between(0, 3)) {
      case 0:
        return text.slice(0, at) + sign + text.slice(at);
      case 1:
        return text.slice(0, at) + text.slice(at + 1);
      case 2:
        return text.slice(0, at) + sign + text.slice(at + 1);
      default:
        return mutate(text, random, good).slice(0, 2_000);
    }
  }
});

const BROKEN = 'broken';

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return BROKEN; // what is compared
  }
}
