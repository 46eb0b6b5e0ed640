import { describe, expect, test } from 'vitest';
import { phrase } from '../../lib/text/phrase';

const FILES = import.meta.glob<Record<string, unknown>>('../../lib/**/*.words.ts', { eager: true });
const TABLES = Object.entries(FILES).map(([path, exported]): [string, unknown] => {
  const [table] = Object.entries(exported).filter(
    ([name]) => /^[A-Z_]+$/.test(name) && name !== 'WORDS',
  );
  return [path.replace('../../lib/', ''), table?.[1]];
});

const PAIRS = ['을/를', '이/가', '은/는', '으로/로', '과/와', '이라고/라고'];
/** A particle whose form depends on the value before it, written out; `{week:을/를}` chooses it. */
const BARE_PARTICLE =
  /\}[’”]?(?:(?:을|를|이|가|은|는|으?로|과|와|이?나|이?랑)(?![가-힣])|으?로(?:부터|서|써|는|도|만)|이?라[고는서]|이에요|예요|이어야|여야|이었|였)/;

interface Row {
  path: string;
  ko: string;
  /** one, or the forms for one and for more */
  en: string[];
}

/** Every sentence by its path; what is neither a sentence nor a group of them fails. */
function rowsOf(table: unknown, path = ''): Row[] {
  expect(table, path).toBeTypeOf('object');
  const { ko, en, ...others } = table as Record<string, unknown>;
  if (typeof ko !== 'string') {
    const groups = Object.entries(table as object);
    expect(groups.length, path).toBeGreaterThan(0);
    return groups.flatMap(([name, value]) => rowsOf(value, `${path}.${name}`));
  }
  expect(others, path).toEqual({});
  const forms = typeof en === 'string' ? [en] : Object.values(en as object);
  return [{ path, ko, en: forms as string[] }];
}

function placesIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

function fill(sentence: string): string {
  return phrase(sentence, Object.fromEntries(placesIn(sentence).map((name) => [name, 'X'])));
}

test('there are words files, each with one table', () => {
  expect(TABLES.length).toBeGreaterThanOrEqual(11);
});

describe.each(TABLES)('the words file %s', (_, table) => {
  const rows = rowsOf(table);

  test('has every sentence in both languages, and no placeholder stays open', () => {
    for (const { path, ko, en } of rows)
      for (const sentence of [ko, ...en]) expect(fill(sentence).trim(), path).toMatch(/^[^{}]+$/);
  });

  test('asks for the same values in both languages', () => {
    for (const { path, ko, en } of rows) {
      const asked = placesIn(en.at(-1) ?? '');
      expect(placesIn(ko), path).toEqual(asked);
      // The form for one has its number written out.
      for (const form of en)
        expect([...placesIn(form), ...(form === en.at(-1) ? [] : ['count'])].sort(), path).toEqual(
          asked,
        );
    }
  });

  test('puts no fixed particle after a value, and no Hangul into English', () => {
    expect(rows.filter(({ ko }) => BARE_PARTICLE.test(ko))).toEqual([]);
    expect(rows.filter(({ en }) => /[가-힣]/.test(en.join('')))).toEqual([]);
  });

  test('has only pairs of particles that can be chosen, and typographic quotes in English', () => {
    const pairs = rows.flatMap(({ ko }) => [...ko.matchAll(/\{\w+:([^}]+)\}/g)].map(([, p]) => p));
    expect(pairs.filter((pair) => !PAIRS.includes(pair ?? ''))).toEqual([]);
    expect(rows.filter(({ en }) => /\{\w+:|['"]/.test(en.join('')))).toEqual([]);
  });
});

test.each([
  ['{week}을 담았어요.', true],
  ['‘{part}’가 없어요.', true],
  ['{start} ~ {end}로 했어요.', true],
  ['{word}라고만 해요.', true],
  ['“{word}”이라고 해요.', true],
  ['{format}이어야 해요.', true],
  ['{count}주 치와 함께 뺐어요.', false],
  ['{count}가지', false],
  ['{week:을/를} 담았어요.', false],
  ['‘{part}’에는 없어요.', false],
  ['이레({start} ~ {end})로 했어요.', false],
  ['{why} 이 주는 빠졌어요.', false],
])('%s has a fixed particle after a value: %s', (sentence, isFixed) => {
  expect(BARE_PARTICLE.test(sentence)).toBe(isFixed);
});

const SOURCES = import.meta.glob<string>(
  ['../../{lib,components,entrypoints}/**/*.{ts,tsx}', '!**/*.words.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
/** Words of queries, not of the interface. */
const OTHER_WORDS = ['lib/search/filters.ts'];

test('no sentence in both languages is outside a words file', () => {
  const found = Object.entries(SOURCES).flatMap(([path, text]) =>
    [...text.matchAll(/\bko:\s*(['"`])[^'"`\n]*[가-힣][^\n]*/g)].map(
      ([sentence]) => [path.replace('../../', ''), sentence] as const,
    ),
  );
  expect(found.filter(([path]) => !OTHER_WORDS.includes(path))).toEqual([]);
});
