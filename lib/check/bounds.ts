import { numberKeys, type Quantity } from '../align/quantity';
import type { DigestEntry, Prose, Sentences } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Locale, Remark } from './finding';
import { numbersIn } from './numbers-in';

type Side = 'upper' | 'lower';
interface Bounded extends Quantity {
  sentence: string;
  /** `upper` for "up to 2.8x", `lower` for "over 47,000", `null` for a plain number */
  side: Side | null;
}

/** Directly before an English number, at most two small words between. */
const BEFORE: Record<Side, RegExp> = {
  upper:
    /\b(?:up to|as (?:much|many) as|at most|no more than|less than|fewer than|lower than|under|below|within)(?: (?:a|an|the|about|around|just|only))? ?[$€£]?$/i,
  lower:
    /\b(?:(?<!no )more than|over|at least|above|exceed(?:s|ed|ing)?|no (?:less|fewer) than|upwards? of)(?: (?:a|an|the|about|around))? ?[$€£]?$/i,
};
/** After a Korean number, within its phrase; before it, 최대 and 최소. */
const AFTER: Record<Side, RegExp> = {
  upper:
    /미만|이하|이내|까지|넘지 ?(?:못|않|는 ?않|도 ?않)|못 ?미치|밑도|안 ?되|밖에|불과|이르|달[하해]|아래|^[%배개]?도 |그치|그친|그쳤/,
  lower: /이상|초과|넘(?!지 ?(?:못|않|는 ?않|도 ?않))|웃돌|남짓|상회|뛰어/,
};
const KOREAN_BEFORE: Record<Side, RegExp> = {
  upper: /최대 ?(?:약 ?)?$|많아야 ?$|기껏해야 ?$/,
  lower: /최소(?:한)? ?(?:약 ?)?$|적어도 ?(?:약 ?)?$/,
};

/**
 * "Less than 10%" beside "10% 이상", and bounds that one language lost: "up to 2.8x" beside "2.8배".
 *
 * Only numbers that each language gives once are compared, so that it is clear which belong
 * together.
 */
export function checkBounds(text: Prose): Remark[] {
  if (!text.ko || !text.en) return [];
  const korean = readBounded(text.ko, 'ko');
  const english = readBounded(text.en, 'en');
  return english.flatMap((en) => {
    const ko = findOnly(korean, en);
    return ko && findOnly(english, en) ? compareSides(ko, en) : [];
  });
}

/** A number that every abstract bounds ("up to 2.8x") and the summary gives as it is ("2.8x"). */
export function checkOverstated({ summary, abstract }: DigestEntry): Remark[] {
  return (['ko', 'en'] as const).flatMap((locale) => {
    const stated = readBounded(summary[locale] ?? [], locale);
    const meant = readBounded(abstract[locale] ?? [], locale);
    return meant.flatMap((one) => {
      const plain = findOnly(stated, one);
      const isOverstated =
        one.side === 'upper' && findOnly(meant, one) && isUpTo(one, locale) && plain?.side === null;
      return isOverstated ? [toOverstated(one, plain, locale)] : [];
    });
  });
}

/** Texts with more numbers than this are tables, where nothing is said about them. */
const MOST_NUMBERS = 100;

function readBounded(sentences: Sentences, locale: Locale): Bounded[] {
  const find = locale === 'ko' ? koreanSide : englishSide;
  const all = numbersIn(sentences, locale);
  const numbers = sentences.flatMap((sentence, at) =>
    (all[at] ?? []).filter(({ weight }) => weight === 'firm').map((one) => ({ ...one, sentence })),
  );
  if (numbers.length > MOST_NUMBERS) return [];
  return numbers.map((one) => ({ ...one, side: find(one.sentence, one) }));
}

/** "Over 50 steps" may be more than 50, or as long as 50. */
const OVER_TIME =
  /^[ -]?(?:time ?)?(?:steps?|turns?|rounds?|runs?|iterations?|epochs?|generations?|seeds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i;

function englishSide(sentence: string, { start, end }: Quantity): Side | null {
  const before = sentence.slice(Math.max(0, start - 40), start);
  if (/\bover $/i.test(before) && OVER_TIME.test(sentence.slice(end))) return null;
  return sideOf((side) => BEFORE[side].test(before));
}

function koreanSide(sentence: string, { start, end }: Quantity): Side | null {
  const before = sentence.slice(Math.max(0, start - 40), start);
  // As far as the phrase goes: the next number or comma begins another.
  const after = /^[^\d,.;:()]{0,24}/.exec(sentence.slice(end).replace(/^%p?/, ''))?.[0] ?? '';
  return sideOf((side) => KOREAN_BEFORE[side].test(before) || AFTER[side].test(after));
}

function sideOf(has: (side: Side) => boolean): Side | null {
  const upper = has('upper');
  const lower = has('lower');
  if (upper === lower) return null; // neither, or too close together to tell
  return upper ? 'upper' : 'lower';
}

function findOnly(bounded: Bounded[], like: Quantity): Bounded | null {
  const keys = numberKeys(like);
  const same = bounded.filter((one) => numberKeys(one).some((key) => keys.includes(key)));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function compareSides(ko: Bounded, en: Bounded): Remark[] {
  const passages = { ko: ko.sentence, en: en.sentence };
  if (ko.side && en.side && ko.side !== en.side)
    return [
      {
        rule: 'bound-reversed',
        severity: 'error',
        what: localize(CHECK_WORDS.boundReversed, { number: { ko: ko.shown, en: en.shown } }),
        ...passages,
      },
    ];
  const isLost = (en.side && isUpTo(en, 'en') && !hasBound(ko)) || isLostInEnglish(ko, en);
  if (!isLost) return [];
  return [
    {
      rule: 'bound-lost',
      severity: 'warning',
      what: localize(CHECK_WORDS.boundLost, { number: { ko: ko.shown, en: en.shown } }),
      ...passages,
    },
  ];
}

function isLostInEnglish(ko: Bounded, en: Bounded): boolean {
  const before = en.sentence.slice(0, en.start);
  const isBounded =
    /\b(?:up to|as (?:much|many|high|low|long) as|maximum|max|peaks?|at most|no more than|reach(?:es|ed|ing)?)\b/i;
  return isUpTo(ko, 'ko') && !isBounded.test(before) && !isBounded.test(en.sentence.slice(en.end));
}

function hasBound({ sentence, side }: Bounded): boolean {
  return side !== null || /최대|까지|이르|달[하해]|많아야|기껏|도 /.test(sentence);
}

function isUpTo({ sentence, start }: Bounded, locale: Locale): boolean {
  const before = sentence.slice(Math.max(0, start - 40), start);
  return locale === 'ko'
    ? KOREAN_BEFORE.upper.test(before)
    : /\b(?:up to|as (?:much|many) as)(?: an?)? ?$/i.test(before);
}

function toOverstated(meant: Bounded, stated: Bounded, locale: Locale): Remark {
  return {
    rule: 'overstated',
    severity: 'warning',
    what: localize(CHECK_WORDS.overstated, { number: stated.shown }),
    ko: null,
    en: null,
    [locale]: `${stated.sentence} … ${meant.sentence}`,
  };
}
