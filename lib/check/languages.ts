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
 * Where a whole digest or most of it lacks it (issues in Korean only, lists in English only, a blog that
 * quotes English now and then) that is how it is made, and said once. A title that is a name needs no
 * translation.
 */
export function checkMissingLanguages({ entries, trends }: Digest): Finding[] {
  const ofEntries = PARTS.flatMap((part) =>
    findGaps(
      entries.map((entry) => ({
        where: atPart(entry, CHECK_WORDS.parts[part]),
        text: entry[part],
        isName: part === 'title' && isNameAlone(entry),
      })),
      CHECK_WORDS.parts[part],
    ),
  );
  const ofTrends = findGaps(
    trends.map((text, index) => ({ where: atTrend(index), text, isName: false })),
    CHECK_WORDS.trends,
    (locale) => lacksUsually(entries, locale),
  );
  return [...ofEntries, ...ofTrends, ...entries.flatMap(findEmpty)];
}

/** Whether most entries have no summary in this language, so that an introduction without it is no slip. */
function lacksUsually(entries: readonly DigestEntry[], locale: Locale): boolean {
  const given = entries.filter(({ summary }) => summary.ko ?? summary.en);
  return isMost(given.filter(({ summary }) => summary[locale] === null).length, given.length);
}

/** A few words, each with a capital or a digit in front: `GUI-Owl 2.5`, `Audio Flamingo Next`. */
const NAME_ALONE = /^(?:[A-Z\d][\w.+-]*|v\d[\w.]*)(?: (?:[A-Z\d][\w.+-]*|v\d[\w.]*)){0,3}$/;

/** Whether an entry in Korean is called by a name in Latin letters. */
function isNameAlone({ title, summary, abstract }: DigestEntry): boolean {
  const isKorean = Boolean(summary.ko ?? abstract.ko);
  return isKorean && title.ko === null && NAME_ALONE.test(title.en ?? '');
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

interface Gap {
  where: LocalizedText;
  text: Bilingual<unknown>;
  /** a name, which stands for both languages */
  isName: boolean;
}

function findGaps(
  places: Gap[],
  name: LocalizedText,
  isUsual: (locale: Locale) => boolean = () => false,
): Finding[] {
  const present = places.filter(({ text }) => text.ko !== null || text.en !== null);
  return (['ko', 'en'] as const).flatMap((locale) => {
    const gaps = present.filter(({ text }) => text[locale] === null);
    const isWhole = gaps.length === present.length;
    if (isWhole && (gaps.length > 1 || (gaps.length === 1 && isUsual(locale))))
      return [toFinding(name, CHECK_WORDS.noLanguageAtAll, locale, 'info')];
    if (isMost(gaps.length, present.length))
      return [toFinding(name, CHECK_WORDS.seldomLanguage, locale, 'info')];
    return gaps
      .filter(({ isName }) => !isName)
      .map(({ where }) => toFinding(where, CHECK_WORDS.noLanguage, locale, 'warning'));
  });
}

/** More than half, of enough to speak of a habit. */
function isMost(count: number, of: number): boolean {
  return of > 2 && count * 2 > of;
}

function findEmpty(entry: DigestEntry): Finding[] {
  const { summary, abstract } = entry;
  if (summary.ko ?? summary.en ?? abstract.ko ?? abstract.en) return [];
  const what = CHECK_WORDS.noText;
  return [
    { rule: 'text-missing', severity: 'warning', where: atEntry(entry), what, ...NO_PASSAGE },
  ];
}

function toFinding(
  where: LocalizedText,
  words: LocalizedText,
  locale: Locale,
  severity: 'warning' | 'info',
): Finding {
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
