import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { validateDigest } from '../../lib/digest/validate';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';

const FILES = import.meta.glob<unknown>('../../digests/*.json', { eager: true, import: 'default' });

/** Numbers that a reader compares; a digit inside a name (`GPT-4o`, `L-Mul`) counts too. */
function numbersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\d+(?:[.,]\d+)*/g)]
    .map(([number]) => number.replaceAll(',', ''))
    .sort();
}

test('at least one week is bundled', () => {
  expect(Object.keys(FILES)).not.toEqual([]);
});

describe.each(Object.entries(FILES))('%s', (file, data) => {
  const { digest, problems } = validateDigest(data);
  const { week, source, entries, trends } = digest as Digest; // the first test says when it is not

  test('is a digest without a problem, and nothing of it is dropped', () => {
    expect(problems).toEqual([]);
    expect(digest).toEqual(data);
  });

  test('is named after its first day and lasts a week', () => {
    expect(file).toContain(`/${week.start}.json`);
    expect(digest?.id).toBe(`pytorchkr:${week.start}`);
    expect(Date.parse(week.end) - Date.parse(week.start)).toBe(6 * 24 * 60 * 60 * 1000);
  });

  test('names its source and says in both languages how the text came to be', () => {
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.notice.ko).toMatch(/언어 모델/);
    expect(source.notice.en).toMatch(/language model/);
  });

  test('has ten entries, ranked, of ten papers', () => {
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(entries.map(({ papers }) => papers[0])).size).toBe(10);
  });

  test('says its title and trends in both languages', () => {
    for (const text of [digest?.title, ...trends]) {
      expect(text?.ko).toMatch(/[가-힣]/);
      expect(text?.en).toMatch(/[a-z]/);
    }
  });

  describe.each(entries ?? [])('entry $rank, $title.en', (entry) => {
    test('has a title and both texts in both languages', () => {
      const texts = [entry.title, entry.summary, entry.abstract];
      for (const { ko, en } of texts) {
        expect(String(ko)).toMatch(/[가-힣]/);
        expect(String(en)).toMatch(/[a-z]/);
      }
    });

    test.each([
      ['summary', 2, 4],
      ['abstract', 5, 9],
    ] as const)(
      'says its %s in %i to %i sentences, as many in each language',
      (name, least, most) => {
        const { ko, en } = entry[name];
        expect(ko?.length).toBe(en?.length);
        expect(ko?.length).toBeGreaterThanOrEqual(least);
        expect(ko?.length).toBeLessThanOrEqual(most);
      },
    );

    test.each(['summary', 'abstract'] as const)('gives the same numbers in its %s', (name) => {
      const { ko, en } = entry[name];
      const differing = (ko ?? []).flatMap((sentence, index) => {
        const other = en?.[index] ?? '';
        const isSame = String(numbersOf(sentence)) === String(numbersOf(other));
        return isSame ? [] : [{ ko: sentence, en: other }];
      });
      expect(differing).toEqual([]);
    });

    test('names a paper and a post that we recognise, by https', () => {
      const { papers, discussions, links } = entry;
      for (const url of papers) expect(identifyPaper(url)?.scheme, url).toBe('arxiv');
      for (const url of discussions) expect(identifyPost(url)?.handle, url).toMatch(/^\w+$/);
      const urls = [...papers, ...discussions, ...links.map(({ url }) => url)];
      for (const url of urls) expect(url).toMatch(/^https:\/\//);
      expect(papers.length).toBeGreaterThan(0);
    });
  });
});
