import { numberKeys, type Quantity } from '../align/quantity';
import type { Prose, Sentences } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import { isExcerptedFrom } from './excerpt';
import type { Locale, Remark } from './finding';
import { listMeasures, timeUnitBehind } from './measures';
import { numbersIn } from './numbers-in';
import type { Quote } from './quote';
import { isAbout, isNextBound, type Located } from './rough-numbers';

/**
 * Numbers that only one language gives.
 *
 * The texts are compared as wholes, because translations move numbers from sentence to sentence:
 * a number must be somewhere, not in its place. Two lone numbers are one that differs, an error; one
 * alone was left out, which may be meant.
 */
export function checkNumbers(text: Prose, quote: Quote): Remark[] {
  if (!text.ko || !text.en) return [];
  const korean = readText(text.ko, 'ko');
  const english = readText(text.en, 'en');
  const loneKorean = findLone(korean, english);
  const loneEnglish = findLone(english, korean);
  const differing = pairUp(loneKorean, loneEnglish);
  const told = new Set(differing.flat());
  const left = (lone: Located[]) => lone.filter((one) => one.weight === 'firm' && !told.has(one));
  return [
    ...[...differing, ...findOtherUnits(korean, english)].map(([ko, en]) => toDiffering(ko, en)),
    ...(isExcerptedFrom(text, 'ko')
      ? []
      : left(loneKorean).map((one) => toMissing(quote, 'ko', one))),
    ...(isExcerptedFrom(text, 'en')
      ? []
      : left(loneEnglish).map((one) => toMissing(quote, 'en', one))),
  ];
}

/** The numbers of a text and all that it measures, by numbers and by words. */
interface Read {
  locale: Locale;
  text: string;
  numbers: Measured[];
  measures: ReadonlySet<string>;
}

interface Measured extends Located {
  /** what it measures, or the passage it is part of */
  measures: readonly string[];
}

function readText(sentences: Sentences, locale: Locale): Read {
  const all = new Set<string>();
  const inText = numbersIn(sentences, locale);
  const numbers = sentences.flatMap((sentence, at) => {
    const read = inText[at] ?? [];
    const measures = listMeasures(sentence, read, locale);
    for (const { key } of measures) all.add(key);
    return read.map((one): Measured => {
      const around = measures.filter(({ start, end }) => start <= one.start && end >= one.end);
      return { ...one, sentence, measures: around.map(({ key }) => key) };
    });
  });
  return { locale, text: sentences.join(' '), numbers, measures: all };
}

/** The numbers of one language that the other does not give in any way, each once. */
function findLone(own: Read, other: Read): Measured[] {
  const known = new Set(other.numbers.flatMap(numberKeys));
  return own.numbers.filter((one) => {
    const keys = numberKeys(one);
    if (one.weight === 'loose' || keys.some((key) => known.has(key))) return false;
    if (isSaidOtherwise(one, own.locale, other)) return false;
    for (const key of keys) known.add(key);
    return true;
  });
}

/** 0 is said in other words as well: zeroed, nonzero, nothing; 없다, 전혀. */
const NOTHING: Record<Locale, RegExp> = {
  ko: /없|전혀|아무/,
  en: /\b(?:non-?)?zero(?:ed|es|ing|s|th|-shot)?\b|\bnothing\b|\bnone\b|\bno\b|\bnever\b/i,
};

/** Phase II is 2상. I, V and X are words and names as well. */
const ROMANS = 'II III IV VI VII VIII IX XI XII'.split(' ');
const ROMAN_VALUES = [2, 3, 4, 6, 7, 8, 9, 11, 12];

function isRoman({ values: [value = 0] }: Measured, text: string): boolean {
  const numeral = ROMANS[ROMAN_VALUES.indexOf(value)];
  return numeral !== undefined && new RegExp(`(?<![A-Za-z-])${numeral}(?![A-Za-z-])`).test(text);
}

/** 90 minutes are 한 시간 반, one in five is 20%, 541,000 is 54만여. */
function isSaidOtherwise(one: Measured, locale: Locale, other: Read): boolean {
  return (
    (one.values[0] === 0 && NOTHING[other.locale].test(other.text)) ||
    isRoman(one, other.text) ||
    one.measures.some((key) => other.measures.has(key)) ||
    other.numbers.some((their) => isAbout(one, locale, their) || isNextBound(one, locale, their))
  );
}

/** The same number of minutes in one language and of hours in the other, each given once. */
function findOtherUnits(korean: Read, english: Read): [ko: Located, en: Located][] {
  return korean.numbers.flatMap((ko): [Located, Located][] => {
    const en = findOnly(english, ko);
    if (!en || !findOnly(korean, en) || isInBoth(ko, english) || isInBoth(en, korean)) return [];
    const [koTime, enTime] = [withUnit(ko, 'ko'), withUnit(en, 'en')];
    return koTime && enTime ? [[koTime, enTime]] : [];
  });
}

function findOnly({ numbers }: Read, like: Quantity): Measured | null {
  const keys = numberKeys(like);
  const same = numbers.filter((one) => numberKeys(one).some((key) => keys.includes(key)));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function isInBoth({ measures }: Measured, { measures: others }: Read): boolean {
  return measures.some((key) => others.has(key));
}

function withUnit(one: Measured, locale: Locale): Measured | null {
  const unit = timeUnitBehind(one.sentence.slice(one.end), locale);
  return unit === null ? null : { ...one, shown: one.shown + unit };
}

/** First with first: numbers keep their order in nearly every translation. */
function pairUp(korean: Located[], english: Located[]): [ko: Located, en: Located][] {
  return korean.flatMap((ko, index): [Located, Located][] => {
    const en = english[index];
    return en ? [[ko, en]] : [];
  });
}

function toDiffering(ko: Located, en: Located): Remark {
  return {
    rule: 'number-differs',
    severity: 'error',
    what: localize(CHECK_WORDS.numbersDiffer, { korean: ko.shown, english: en.shown }),
    ko: ko.sentence,
    en: en.sentence,
  };
}

function toMissing(quote: Quote, locale: 'ko' | 'en', { shown, sentence }: Located): Remark {
  return {
    rule: 'number-missing',
    severity: 'warning',
    what: localize(CHECK_WORDS.numberMissing, { shown, language: CHECK_WORDS.languages[locale] }),
    ...quote(locale, sentence),
  };
}
