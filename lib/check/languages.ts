import type { Digest, DigestEntry, Prose } from '../digest/format';
import type { Bilingual, LocalizedText } from '../text/localized';
import { type Finding, type Locale, NO_PASSAGE, type Remark } from './finding';
import { atEntry, atTrend } from './places';

const HANGUL = /[가-힣]/g;
const LATIN = /[A-Za-z]/g;
const LANGUAGES: Record<Locale, LocalizedText> = {
  ko: { ko: '한국어', en: 'Korean' },
  en: { ko: '영어', en: 'English' },
};
const PARTS = [
  ['title', { ko: '제목', en: 'title' }],
  ['summary', { ko: '요약', en: 'summary' }],
  ['abstract', { ko: '자세히', en: 'details' }],
] as const;

/**
 * Texts that one language lacks.
 *
 * Where a whole digest lacks it (issues in Korean only, lists in English only) that is how it is
 * made, and said once.
 */
export function checkMissingLanguages({ entries, trends }: Digest): Finding[] {
  const ofEntries = PARTS.flatMap(([part, name]) =>
    findGaps(
      entries.map((entry) => ({ where: joinPlace(atEntry(entry), name), text: entry[part] })),
      name,
    ),
  );
  const ofTrends = findGaps(
    trends.map((text, index) => ({ where: atTrend(index), text })),
    { ko: '흐름', en: 'trends' },
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
      what: {
        ko: `문장 수가 달라요: 한국어 ${ko.length}개, 영어 ${en.length}개.`,
        en: `Sentence counts differ: ${ko.length} in Korean, ${en.length} in English.`,
      },
      ...NO_PASSAGE,
    },
  ];
}

type Gap = { where: LocalizedText; text: Bilingual<unknown> };

function findGaps(places: Gap[], name: LocalizedText): Finding[] {
  const userMessage = places.filter(({ text }) => text.ko !== null || text.en !== null);
  return (['ko', 'en'] as const).flatMap((locale) => {
    const gaps = userMessage.filter(({ text }) => text[locale] === null);
    if (gaps.length > 1 && gaps.length === userMessage.length)
      return [toFinding(name, locale, 'info')];
    return gaps.map(({ where }) => toFinding(where, locale, 'warning'));
  });
}

function findEmpty(entry: DigestEntry): Finding[] {
  const { summary, abstract } = entry;
  if (summary.ko ?? summary.en ?? abstract.ko ?? abstract.en) return [];
  const what = { ko: '제목만 있고 글이 없어요.', en: 'The entry has a title and no text.' };
  return [
    { rule: 'text-missing', severity: 'warning', where: atEntry(entry), what, ...NO_PASSAGE },
  ];
}

function joinPlace(entry: LocalizedText, part: LocalizedText): LocalizedText {
  return { ko: `${entry.ko}, ${part.ko}`, en: `${entry.en}, ${part.en}` };
}

function toFinding(where: LocalizedText, locale: Locale, severity: 'warning' | 'info'): Finding {
  const { ko, en } = LANGUAGES[locale];
  const what =
    severity === 'info'
      ? { ko: `${ko} 글이 하나도 없어요.`, en: `None is in ${en}.` }
      : { ko: `${ko} 글이 없어요.`, en: `The ${en} text is missing.` };
  return { rule: 'language-missing', severity, where, what, ...NO_PASSAGE };
}

function toRemark(rule: string, severity: 'warning' | 'error', locale: Locale) {
  const { ko, en } = LANGUAGES[locale];
  const what = { ko: `${ko} 자리에 다른 언어가 있어요.`, en: `This is not ${en}.` };
  return { rule, severity, what };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
