import { describe, expect, test } from 'vitest';
import { backupWords } from '../../lib/view/library/backup-words';
import { libraryWords } from '../../lib/view/library/library-words';
import { sourcesWords } from '../../lib/view/library/sources-words';
import { pageWords } from '../../lib/view/page-words';
import { phrase } from '../../lib/view/phrase';
import { searchWords } from '../../lib/view/search/search-words';
import { WORDS } from '../../lib/view/words';

/** Every sentence by its path, with the forms that English has and Korean has not as one. */
function sentences(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return [[`${path}${name}`, value]];
      if ('other' in value && 'one' in value)
        return [[`${path}${name}`, `${value.one}\n${value.other}`]];
      return [...sentences(value, `${path}${name}.`)];
    }),
  );
}

function placesIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

describe.each([
  ['beside papers', WORDS.ko, WORDS.en],
  ['our pages', pageWords('ko'), pageWords('en')],
  ['the library', libraryWords('ko'), libraryWords('en')],
  ['sources', sourcesWords('ko'), sourcesWords('en')],
  ['backups', backupWords('ko'), backupWords('en')],
  ['search', searchWords('ko'), searchWords('en')],
])('the words of %s', (_, korean, english) => {
  const [ko, en] = [sentences(korean), sentences(english)];

  test.each([...ko])('%s asks for the same values in both languages', (path, sentence) => {
    expect(placesIn(sentence)).toEqual(placesIn(en.get(path) ?? ''));
  });

  test('leave no place open and are never empty', () => {
    for (const sentence of [...ko.values(), ...en.values()]) {
      const values = Object.fromEntries(placesIn(sentence).map((name) => [name, 'X']));
      expect(phrase(sentence, values).trim()).toMatch(/^[^{}]+$/);
    }
  });

  test('put no particle behind a value by luck', () => {
    const fixed = [...ko.values()].filter((one) =>
      /\}(?:을|를|이|가|은|는|으로|로|과|와)(?![가-힣])/.test(one),
    );
    expect(fixed).toEqual([]);
  });
});
