import { describe, expect, test } from 'vitest';
import type { Digest, DigestEntry } from '../../lib/digest/format';
import type { Locale, Mode } from '../../lib/settings/settings';
import { chooseText, languagesFor, modesFor, nextMode, orderWeeks } from '../../lib/view/languages';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const NONE = { ko: null, en: null };
const BOTH: Partial<DigestEntry> = {};
const EN: Partial<DigestEntry> = {
  title: { ko: null, en: 'Differential Transformer' },
  summary: { ko: null, en: ['First.'] },
  abstract: NONE,
};
const KO: Partial<DigestEntry> = {
  title: { ko: '차등 트랜스포머', en: null },
  summary: { ko: ['첫 문장.'], en: null },
  abstract: NONE,
};
/** English under a title in both languages, as forums have it. */
const TITLED: Partial<DigestEntry> = { summary: { ko: null, en: ['First.'] }, abstract: NONE };
const UNTITLED: Partial<DigestEntry> = { title: { ko: null, en: 'Differential Transformer' } };
const EMPTY: Partial<DigestEntry> = { summary: NONE, abstract: NONE };
/** One part lacks a language, another has it. */
const HALF: Partial<DigestEntry> = { abstract: { ko: null, en: ['In detail.'] } };
/** Each part in another language. */
const MIXED: Partial<DigestEntry> = {
  summary: { ko: ['첫 문장.'], en: null },
  abstract: { ko: null, en: ['In detail.'] },
};

/** Texts of one paper, newest first, a week apart. */
function textsOf(entries: Partial<DigestEntry>[]) {
  const digests = entries.map((entry, index): Digest => {
    const start = `2024-10-${28 - index * 7}`;
    return makeDigest({
      id: `d:${start}`,
      week: { start, end: start },
      entries: [makeEntry(entry)],
    });
  });
  return makeRecord(...digests).texts;
}

type Row = [what: string, texts: Partial<DigestEntry>[], mode: Mode, locale: Locale, at: number];

describe('among a paper’s texts, newest first,', () => {
  const rows: Row[] = [
    ['Korean needs Korean', [EN, BOTH], 'ko', 'ko', 1],
    ['Korean in an English interface needs Korean', [EN, KO], 'ko', 'en', 1],
    ['English needs English', [KO, EN, BOTH], 'en', 'ko', 1],
    ['pairs prefer a text with both', [EN, KO, BOTH], 'pairs', 'ko', 2],
    ['columns prefer a text with both', [KO, EN, BOTH], 'side', 'en', 2],
    ['pairs without such a text show Korean to a Korean reader', [EN, KO], 'pairs', 'ko', 1],
    ['pairs without such a text show English to an English reader', [KO, EN], 'pairs', 'en', 1],
    ['equal texts keep their order', [BOTH, BOTH], 'pairs', 'ko', 0],
    ['a newer text with both stays first for one language', [BOTH, KO], 'ko', 'ko', 0],
    ['English alone is shown to a Korean reader as it stands', [EN, EN], 'ko', 'ko', 0],
    ['a Korean title over English is no Korean text', [TITLED, KO], 'ko', 'ko', 1],
    ['of English texts the one with a Korean title comes first', [EN, TITLED], 'ko', 'ko', 1],
    ['of two with both languages the one with both titles', [UNTITLED, BOTH], 'pairs', 'ko', 1],
    ['a title without a text comes after a text', [EMPTY, EN], 'ko', 'ko', 1],
    ['a text of which one part is English stays first', [HALF, BOTH], 'ko', 'ko', 0],
    ['pairs prefer a text that has some', [MIXED, BOTH], 'pairs', 'ko', 1],
    ['a part in both languages is enough for pairs', [HALF, BOTH], 'pairs', 'ko', 0],
    ['a part in Korean is enough for Korean', [MIXED, BOTH], 'ko', 'ko', 0],
    ['one text is all there is', [EN], 'ko', 'ko', 0],
  ];

  test.each(rows)('%s', (_, texts, mode, locale, at) => {
    expect(chooseText(textsOf(texts), { mode, locale })).toBe(at);
  });

  test('a text of a near week comes first where the languages are equal', () => {
    const near = (texts: Partial<DigestEntry>[], rank: number) =>
      chooseText(
        textsOf(texts),
        { mode: 'ko', locale: 'ko' },
        ({ digest }) => digest.week.start === `2024-10-${28 - rank * 7}`,
      );
    expect(near([BOTH, BOTH, BOTH], 1)).toBe(1);
    expect(near([BOTH, EN, BOTH], 1)).toBe(0);
  });

  test('the first one is chosen where there are none', () => {
    expect(chooseText([], { mode: 'ko', locale: 'ko' })).toBe(0);
  });
});

describe('weeks', () => {
  const english = { id: 'list', start: '2024-10-07', languages: ['en'] as const };
  const both = { id: 'bundled', start: '2024-10-07', languages: ['ko', 'en'] as const };
  const newer = { id: 'newer', start: '2024-10-14', languages: ['en'] as const };
  const unknown = { id: 'unknown', start: '2024-10-07' };

  test.each([
    ['ko', 'ko', ['newer', 'bundled', 'list', 'unknown']],
    ['pairs', 'en', ['newer', 'bundled', 'list', 'unknown']],
    ['en', 'ko', ['newer', 'list', 'bundled', 'unknown']],
  ] as const)('of one day are in the reader’s order: %s, %s', (mode, locale, ids) => {
    const ordered = orderWeeks([newer, unknown, english, both], { mode, locale });
    expect(ordered.map(({ id }) => id)).toEqual(ids);
  });
});

test.each([
  ['ko', ['en', 'pairs', 'side', 'hide', 'ko']],
  ['en', ['ko', 'pairs', 'side', 'hide', 'en']],
] as const)('the next mode goes around as the switch shows them: %s', (locale, modes) => {
  let mode: Mode = locale;
  for (const next of modes) {
    mode = nextMode({ mode, locale });
    expect(mode).toBe(next);
  }
});

test('the reader’s own language comes first, in texts and in the switch', () => {
  expect([languagesFor('ko'), languagesFor('en')]).toEqual([
    ['ko', 'en'],
    ['en', 'ko'],
  ]);
  expect([modesFor('ko'), modesFor('en')]).toEqual([
    ['ko', 'en', 'pairs', 'side', 'hide'],
    ['en', 'ko', 'pairs', 'side', 'hide'],
  ]);
});
