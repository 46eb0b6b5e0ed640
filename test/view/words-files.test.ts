import { describe, expect, test } from 'vitest';
import { phrase } from '../../lib/text/phrase';

const FILES = import.meta.glob<Record<string, unknown>>('../../lib/**/*.words.ts', { eager: true });
const TABLES = Object.entries(FILES).map(([path, exported]): [string, unknown] => {
  const [table] = Object.entries(exported).filter(
    ([name]) => /^[A-Z_]+$/.test(name) && name !== 'WORDS',
  );
  return [path.replace('../../lib/', ''), table?.[1]];
});

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
    const bare =
      /\}[’”)]?(?:을|를|이|가|은|는|으로|로|과|와|이라|라|이에요|예요|이어야|여야)(?=[^가-힣]|라|$)/;
    expect(rows.filter(({ ko }) => bare.test(ko))).toEqual([]);
    expect(rows.filter(({ en }) => /[가-힣]/.test(en.join('')))).toEqual([]);
  });
});
