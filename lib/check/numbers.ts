import {
  numberKeys,
  type Quantity,
  readEnglishNumbers,
  readKoreanNumbers,
} from '../align/read-numbers';
import type { Prose } from '../digest/format';
import type { Remark } from './finding';
import type { Quote } from './quote';

/**
 * Numbers that only one language gives.
 *
 * The texts are compared as wholes, because translations move numbers from sentence to sentence:
 * a number must be somewhere, not in its place. Two lone numbers are one that differs, an error; one
 * alone was left out, which may be meant.
 */
export function checkNumbers(text: Prose, quote: Quote): Remark[] {
  if (!text.ko || !text.en) return [];
  const korean = text.ko.flatMap((sentence) => locate(sentence, readKoreanNumbers(sentence)));
  const english = text.en.flatMap((sentence) => locate(sentence, readEnglishNumbers(sentence)));
  const loneKorean = findLone(korean, english);
  const loneEnglish = findLone(english, korean);
  const differing = pairUp(loneKorean, loneEnglish);
  const told = new Set(differing.flat());
  const left = (lone: Located[]) => lone.filter((one) => one.weight === 'firm' && !told.has(one));
  return [
    ...differing.map(([ko, en]) => toDiffering(ko, en)),
    ...left(loneKorean).map((one) => toMissing(quote, 'ko', one)),
    ...left(loneEnglish).map((one) => toMissing(quote, 'en', one)),
  ];
}

type Located = Quantity & { sentence: string };

function locate(sentence: string, quantities: Quantity[]): Located[] {
  return quantities.map((quantity) => ({ ...quantity, sentence }));
}

/** The numbers of one language that the other does not give, each once. */
function findLone(own: Located[], others: Located[]): Located[] {
  const known = new Set(others.flatMap(numberKeys));
  return own.filter((one) => {
    const keys = numberKeys(one);
    if (one.weight === 'loose' || keys.some((key) => known.has(key))) return false;
    for (const key of keys) known.add(key);
    return true;
  });
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
    what: {
      ko: `숫자가 서로 달라요: 한국어는 ${ko.shown}, 영어는 ${en.shown}.`,
      en: `The numbers differ: ${ko.shown} in Korean, ${en.shown} in English.`,
    },
    ko: ko.sentence,
    en: en.sentence,
  };
}

function toMissing(quote: Quote, locale: 'ko' | 'en', { shown, sentence }: Located): Remark {
  const isKorean = locale === 'ko';
  return {
    rule: 'number-missing',
    severity: 'warning',
    what: {
      ko: `${shown}: ${isKorean ? '한국어에만' : '영어에만'} 나오는 숫자예요.`,
      en: `The number ${shown} appears only in ${isKorean ? 'Korean' : 'English'}.`,
    },
    ...quote(locale, sentence),
  };
}
