import type { Digest, DigestEntry, Prose } from '../digest/format';
import type { Bilingual, LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import { type Finding, type Locale, NO_PASSAGE, type Remark } from './finding';
import { atEntry, atPart, atTrend } from './places';

const HANGUL = /[가-힣]/g;
const LATIN = /[A-Za-z]/g;
const PARTS = ['title', 'summary', 'abstract'] as const;

/**
 * Texts that one language lacks.
 *
 * Where a whole digest lacks it (issues in Korean only, lists in English only) that is how it is
 * made, and said once.
 */
export function checkMissingLanguages({ entries, trends }: Digest): Finding[] {
  const ofEntries = PARTS.flatMap((part) =>
    findGaps(
      entries.map((entry) => ({
        where: atPart(entry, CHECK_WORDS.parts[part]),
        text: entry[part],
      })),
      CHECK_WORDS.parts[part],
    ),
  );
  const ofTrends = findGaps(
    trends.map((text, index) => ({ where: atTrend(index), text })),
    CHECK_WORDS.trends,
  );
  return [...ofEntries, ...ofTrends, ...entries.flatMap(findEmpty)];
}

/** Text that stands under the other language, and titles without a Hangul letter. */
export function checkWrongLanguages({ ko, en }: Prose): Remark[] {
  const korean = ko?.join(' ') ?? null;
  const english = en?.join(' ') ?? null;
  const remarks: Remark[] = [];
  if (korean !== null && count(korean, HANGUL) === 0)
    remarks.push({ ...toRemark('no-hangul', 'warning', 'ko'), ko: korean, en: english });
  if (english !== null && count(english, HANGUL) > count(english, LATIN))
    remarks.push({ ...toRemark('language-wrong', 'error', 'en'), ko: korean, en: english });
  return remarks;
}

/** Texts whose sentences are not as many in each language; they are shown side by side less well. */
export function checkSentenceCounts({ ko, en }: Prose): Remark[] {
  if (!ko || !en || ko.length === en.length) return [];
  return [
    {
      rule: 'sentence-count',
      severity: 'info',
      what: localize(CHECK_WORDS.sentenceCount, { korean: ko.length, english: en.length }),
      ...NO_PASSAGE,
    },
  ];
}

type Gap = { where: LocalizedText; text: Bilingual<unknown> };

function findGaps(places: Gap[], name: LocalizedText): Finding[] {
  const present = places.filter(({ text }) => text.ko !== null || text.en !== null);
  return (['ko', 'en'] as const).flatMap((locale) => {
    const gaps = present.filter(({ text }) => text[locale] === null);
    if (gaps.length > 1 && gaps.length === present.length) return [toFinding(name, locale, 'info')];
    return gaps.map(({ where }) => toFinding(where, locale, 'warning'));
  });
}

function findEmpty(entry: DigestEntry): Finding[] {
  const { summary, abstract } = entry;
  if (summary.ko ?? summary.en ?? abstract.ko ?? abstract.en) return [];
  const what = CHECK_WORDS.noText;
  return [
    { rule: 'text-missing', severity: 'warning', where: atEntry(entry), what, ...NO_PASSAGE },
  ];
}

function toFinding(where: LocalizedText, locale: Locale, severity: 'warning' | 'info'): Finding {
  const words = severity === 'info' ? CHECK_WORDS.noLanguageAtAll : CHECK_WORDS.noLanguage;
  const what = localize(words, { language: CHECK_WORDS.languages[locale] });
  return { rule: 'language-missing', severity, where, what, ...NO_PASSAGE };
}

function toRemark(rule: string, severity: 'warning' | 'error', locale: Locale) {
  const what = localize(CHECK_WORDS.wrongLanguage, { language: CHECK_WORDS.languages[locale] });
  return { rule, severity, what };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
