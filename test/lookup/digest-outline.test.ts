import { expect, test } from 'vitest';
import type { DigestEntry } from '../../lib/digest/format';
import { outlineOf } from '../../lib/lookup/digest-outline';
import { makeDigest, makeEntry } from '../fakes/digest';

const NONE = { ko: null, en: null };
const BOTH = makeEntry();
const EN = makeEntry({ summary: { ko: null, en: ['First.'] }, abstract: NONE });
const KO = makeEntry({ summary: { ko: ['첫 문장.'], en: null }, abstract: NONE });
const KO_TITLE = makeEntry({ title: { ko: '제목', en: null }, summary: NONE, abstract: NONE });

test.each([
  ['both', [BOTH, BOTH], ['ko', 'en']],
  ['English under titles in both', [EN, EN], ['en']],
  ['Korean', [KO], ['ko']],
  ['titles alone', [KO_TITLE], ['ko']],
  ['half as many Korean texts as English', [EN, EN, KO], ['ko', 'en']],
  ['a third as many', [EN, BOTH, EN], ['en']],
  ['Korean with English for every second', [BOTH, KO], ['ko', 'en']],
  ['nothing', [], []],
] satisfies [string, DigestEntry[], string[]][])(
  'a digest is in the languages of its entries: %s',
  (_, entries, languages) => {
    expect(outlineOf(makeDigest({ entries })).languages).toEqual(languages);
  },
);
