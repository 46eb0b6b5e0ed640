import { describe, expect, test } from 'vitest';
import { checkDigest } from '../../lib/check/check-digest';
import type { Digest } from '../../lib/digest/format';
import { validateDigest } from '../../lib/digest/validate';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { hasHangul } from '../../lib/text/language';

const FILES = import.meta.glob<Digest>('../../digests/*/*.json', {
  eager: true,
  import: 'default',
});
const DAY_MS = 24 * 60 * 60 * 1000;
/** The first week, whose text was written from the digest itself and says more. */
const LONGER = 'pytorchkr:2024-10-07';
/** Ends a sentence, also in brackets or quotes. */
const KOREAN_END = /[다요까][)”’"']*[.?]$/;
const ENGLISH_END = /[.!?][)”’"']?$/;

const weeks = Object.entries(FILES).sort(([a], [b]) => a.localeCompare(b));

test('181 weeks are bundled, from the first of 2023 to the end of June 2026', () => {
  expect(weeks.length).toBe(181);
  expect(weeks.at(0)?.[1].week.start).toBe('2023-01-01');
  expect(weeks.at(-1)?.[1].week.end).toBe('2026-06-28');
});

test('no sentence is written twice', () => {
  const sentences = weeks.flatMap(([, { entries }]) =>
    entries.flatMap(({ summary: { ko, en } }) => [...(ko ?? []), ...(en ?? [])]),
  );
  const seen = new Set<string>();
  expect(sentences.filter((sentence) => seen.has(sentence) || !seen.add(sentence))).toEqual([]);
});

describe.each(weeks)('%s', (file, data) => {
  const { id, week, title, source, trends, entries } = data;
  const placed = entries.map((entry) => ({ ...entry, where: `${week.start} #${entry.rank}` }));

  test('is a digest without a problem, and nothing of it is dropped', () => {
    const { digest, problems } = validateDigest(data);
    expect(problems).toEqual([]);
    expect(digest).toEqual(data);
  });

  test('is named after its first day, stands under its year and lasts a week', () => {
    expect(file).toMatch(new RegExp(`/${week.start.slice(0, 4)}/${week.start}\\.json$`));
    expect(id).toBe(id === LONGER ? LONGER : `paper-duet:${week.start}`);
    const days = (Date.parse(week.end) - Date.parse(week.start)) / DAY_MS + 1;
    expect([6, 7, 8]).toContain(days);
  });

  test('names its source and says in both languages how the text came to be', () => {
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.notice.ko).toMatch(/언어 모델/);
    expect(source.notice.en).toMatch(/language model/);
  });

  test('says its title and its trends, two at most, in both languages', () => {
    if (id !== LONGER) expect(trends.length).toBeLessThanOrEqual(2);
    for (const text of [title, ...trends]) {
      expect(text.ko).toSatisfy(hasHangul);
      expect(text.en).toMatch(/[a-z]/);
    }
  });

  test('has ten entries, ranked, of ten papers', () => {
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(entries.map(({ papers }) => papers[0])).size).toBe(10);
  });

  test('says as many sentences in Korean as in English, each of them whole', () => {
    const most = id === LONGER ? 4 : 3;
    for (const { summary, abstract, where } of placed) {
      const { ko, en } = summary;
      expect(ko?.length, where).toBe(en?.length);
      expect(ko?.length, where).toBeGreaterThan(0);
      expect(ko?.length, where).toBeLessThanOrEqual(most);
      for (const sentence of ko ?? []) expect(sentence, where).toMatch(KOREAN_END);
      for (const sentence of en ?? []) expect(sentence, where).toMatch(ENGLISH_END);
      if (id !== LONGER) expect(abstract, where).toEqual({ ko: null, en: null });
    }
  });

  test('titles each paper in both languages, in Korean shortly', () => {
    for (const { title: name, where } of placed) {
      expect(name.en, where).toMatch(/[A-Za-z]/);
      expect(name.ko?.length, where).toBeGreaterThan(0);
      expect(name.ko?.length, where).toBeLessThanOrEqual(60);
    }
  });

  test('names papers by their addresses, and posts that we recognise', () => {
    for (const { papers, discussions, links, where } of placed) {
      // By its title alone it would have to be looked for on every page of a paper.
      expect(
        papers.some((url) => identifyPaper(url)),
        where,
      ).toBe(true);
      for (const url of discussions) expect(identifyPost(url)?.handle, url).toMatch(/^\w+$/);
      const urls = [...papers, ...discussions, ...links.map((link) => link.url)];
      for (const url of urls) expect(url, where).toMatch(/^https?:\/\//);
    }
  });

  test('has nothing that an editor would notice', () => {
    expect(checkDigest(data, { identifyPaper, identifyPost })).toEqual([]);
  });
});
