import type { Quantity } from '../align/quantity';
import type { Locale } from './finding';

/** A number with the sentence it stands in. */
export interface Located extends Quantity {
  sentence: string;
}

/** What tells that a number is not exact, before it and behind it. */
const ROUGH: Record<Locale, { before: RegExp; after: RegExp }> = {
  ko: {
    before: /(?:약|대략|거의|대충|얼추|어림잡아|최소|적어도|[~≈]) ?$/,
    after:
      /^(?:여|[%가-힣]{0,4} ?(?:남짓|가량|쯤|정도|안팎|내외|가까|넘|이상|웃돌|[가-힣]?여 ?(?:개|명|건|종|편|회)))/,
  },
  en: {
    before:
      /(?:\b(?:about|around|roughly|approximately|some|nearly|almost|close to|over|more than|at least|upwards? of|estimated|exceed(?:s|ed|ing)?|above|past)(?: an?)?|[~≈]) ?[$€£]?$/i,
    after: /^(?:[- ]odd\b|\+|-plus\b| or (?:so|more)\b|[ -]?[A-Za-z]* or so\b)/i,
  },
};
/** How far the exact number is off one that is rough, at most. */
const MOST_OFF = 0.1;
/** `10여` is anything up to twenty. */
const SMALL = 100;
/** Larger counts are not turned from "10 and more" into "more than 9". */
const LARGEST_COUNT = 20;
const AT_LEAST: Record<Locale, RegExp> = {
  ko: /^[가-힣]{0,3} ?(?:이상|이하)/,
  en: /\b(?:at (?:least|most)|no (?:more|less|fewer) than|up to) $/i,
};
const BEYOND: Record<Locale, RegExp> = {
  ko: /^[가-힣]{0,3}[을를]? ?(?:초과|넘|미만)/,
  en: /\b(?:(?:more|less|fewer) than|over|under|below|exceed(?:s|ed|ing)?) $/i,
};

/** Whether one of the two is said to be rough and the other rounds to it: 54만여 and 541,000. */
export function isAbout(own: Located, locale: Locale, other: Located): boolean {
  const otherLocale = locale === 'ko' ? 'en' : 'ko';
  return (
    // The values first: a long text has a hundred thousand pairs of numbers.
    (roundsTo(other, own) && isRough(own, locale)) ||
    (roundsTo(own, other) && isRough(other, otherLocale))
  );
}

function isRough({ sentence, start, end }: Located, locale: Locale): boolean {
  const { before, after } = ROUGH[locale];
  // What belongs to a number in English may stand behind it: 300K-odd, 2 million or so.
  const behind = sentence
    .slice(end)
    .replace(/^(?:[KMBT]\b| (?:thousand|million|billion|trillion)\b)/, '');
  return before.test(sentence.slice(Math.max(0, start - 40), start)) || after.test(behind);
}

function roundsTo(exact: Located, rough: Located): boolean {
  const [value = 0] = exact.values;
  const [about = 0] = rough.values;
  if (about < 10 || value < 10) return false;
  const off = value - about;
  if (Math.abs(off) > Math.max(about, SMALL) * MOST_OFF) return false;
  const step = lastPlaceOf(about);
  if (about < SMALL) return off >= 0 && off < step;
  return off > -step / 2 && off < step && Math.abs(off) <= about * MOST_OFF;
}

/** 10,000 of 540,000 and 0.1 of 12.3. */
function lastPlaceOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** "More than two" is three and more: 3회 이상; "fewer than 5" is four at most. */
export function isNextBound(own: Located, locale: Locale, other: Located): boolean {
  const otherLocale = locale === 'ko' ? 'en' : 'ko';
  const difference = Math.abs((own.values[0] ?? 0) - (other.values[0] ?? 0));
  if (difference !== 1 || (own.values[0] ?? 0) > LARGEST_COUNT) return false;
  const isWithin = (one: Located, of: Locale) => AT_LEAST[of].test(besideOf(one, of));
  const isBeyond = (one: Located, of: Locale) => BEYOND[of].test(besideOf(one, of));
  return (
    (isWithin(own, locale) && isBeyond(other, otherLocale)) ||
    (isBeyond(own, locale) && isWithin(other, otherLocale))
  );
}

/** Where the bound stands: behind a Korean number, before an English one. */
function besideOf({ sentence, start, end }: Located, locale: Locale): string {
  return locale === 'ko' ? sentence.slice(end) : sentence.slice(Math.max(0, start - 40), start);
}
