import type { Quantity } from '../align/quantity';
import type { Locale } from './finding';

/** An amount of something, which the other language may give in another unit. */
export interface Measure {
  /** kind and amount in one unit: `second 5400`, `share 0.2` */
  key: string;
  /** where it stands in its sentence */
  start: number;
  end: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** What follows a number that is a time, and its seconds. */
const TIME_UNITS: Record<Locale, readonly [RegExp, number][]> = {
  ko: [
    [/^ ?(?:밀리초|ms\b)/, 0.001],
    [/^ ?초(?!당)/, 1],
    [/^ ?분(?![의기야포])/, MINUTE],
    [/^ ?시간/, HOUR],
    [/^ ?일(?![반부정])/, DAY],
    [/^ ?주(?:일|간|(?![가-힣]))/, 7 * DAY],
    [/^ ?(?:개월|달(?!러))/, YEAR / 12],
    [/^ ?년(?!대)/, YEAR],
  ],
  en: [
    [/^[ -]?(?:ms|milliseconds?)\b/i, 0.001],
    [/^[ -]?(?:s|secs?|seconds?)\b/i, 1],
    [/^[ -]?(?:min|minute)s?\b/i, MINUTE],
    [/^[ -]?(?:h|hrs?|hours?)\b/i, HOUR],
    [/^[ -]?days?\b/i, DAY],
    [/^[ -]?weeks?\b/i, 7 * DAY],
    [/^[ -]?months?\b/i, YEAR / 12],
    [/^[ -]?years?\b/i, YEAR],
  ],
};
/** Times that are said in a word. */
const TIME_WORDS: Record<Locale, readonly [RegExp, number][]> = {
  ko: [
    [/하루/g, DAY],
    [/이틀/g, 2 * DAY],
    [/사흘/g, 3 * DAY],
    [/나흘/g, 4 * DAY],
    [/닷새/g, 5 * DAY],
    [/엿새/g, 6 * DAY],
    [/열흘/g, 10 * DAY],
    [/보름/g, 15 * DAY],
    [/일주일|한 주(?![가-힣])/g, 7 * DAY],
    [/한 달/g, YEAR / 12],
    [/반년/g, YEAR / 2],
    [/한 시간(?! ?반)/g, HOUR],
    [/반 ?시간/g, HOUR / 2],
  ],
  en: [
    [/\b(?:an?|one|single|per|each|every) hour\b(?! and a half)|\bhourly\b/gi, HOUR],
    [/\b(?:an|one) hour and a half\b/gi, 1.5 * HOUR],
    [/\bhalf an hour\b/gi, HOUR / 2],
    [/\b(?:a|one|single|per|each|every) day\b|\bdaily\b/gi, DAY],
    [/\b(?:a|one|single|per|each|every) week\b|\bweekly\b/gi, 7 * DAY],
    [/\b(?:a|one) fortnight\b/gi, 14 * DAY],
    [/\b(?:a|one|single|per|each|every) month\b|\bmonthly\b/gi, YEAR / 12],
    [/\bhalf a year\b/gi, YEAR / 2],
    [/\b(?:a|one|single|per|each|every) year\b|\b(?:yearly|annual(?:ly)?)\b/gi, YEAR],
    [/\b(?:a|one|past|last) decade\b/gi, 10 * YEAR],
  ],
};
const PERCENT = /^ ?(?:%|퍼센트|percent\b|per cent\b)/i;
/** `6할` is 60%; 할당, 할인 and 할 are other words. */
const TENTHS = /^할(?![당인증애머])/;
const CENTS = /^ ?(?:센트|cents?\b|¢)/i;
const KIBI = /^[Kk](?![A-Za-z])/;
/** What stands between two numbers of which one is so many of the other. */
const OF: Record<Locale, RegExp> = {
  ko: /^ ?[가-힣]{0,3} ?(?:가운데|중에?서?) (?:약 |단 )?$/,
  en: /^(?: [a-z]+)? (?:in|of|out of)(?: (?:every|the|all|an?))? $/i,
};
/** Parts of a whole by their size: a half, a third, …, a thousandth. */
const PART_SIZES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ...listInOrder(
    3,
    'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  ...listInOrder(2, 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth', 10),
  ['hundredth', 100],
  ['thousandth', 1_000],
]);
const HOW_MANY = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PART = new RegExp(
  `\\b(?:(an?|${HOW_MANY.slice(1).join('|')})[ -])?(${[...PART_SIZES.keys()].join('|')})s?\\b`,
  'gi',
);
/** Of parts of a larger whole it is rather chance that another number says as much. */
const LARGEST_WHOLE = 12;
/** 분의 and "-th" leave no doubt that it is a fraction. */
const LARGEST_FRACTION = 99;

/** `1분 40초`, `2 hours and 5 minutes`: the pair is one time. */
const BETWEEN_TIMES = /^[가-힣a-z ]{1,13}$/i;
/** `two orders of magnitude` is a hundred times. */
const MAGNITUDES = /^ orders? of magnitude\b/i;

function listInOrder(first: number, words: string, times = 1): [string, number][] {
  return words.split(' ').map((word, index) => [word, (first + index) * times]);
}

/** What a sentence measures: times, shares, cents and powers of two, in one unit each. */
export function listMeasures(
  sentence: string,
  numbers: readonly Quantity[],
  locale: Locale,
): Measure[] {
  const inOrder = [...numbers].sort((a, b) => a.start - b.start);
  return [
    ...inOrder.flatMap((one) => measuresOf(one, sentence.slice(one.end), locale)),
    ...listJoinedTimes(sentence, inOrder, locale),
    ...listTimeWords(sentence, locale),
    ...listShares(sentence, inOrder, locale),
  ];
}

function listTimeWords(sentence: string, locale: Locale): Measure[] {
  const there = TIME_WORDS[locale].filter(([pattern]) => sentence.search(pattern) >= 0);
  return there.flatMap(([pattern, seconds]) =>
    [...sentence.matchAll(pattern)].map((match) => toMeasure('second', seconds, match)),
  );
}

function measuresOf({ values, start, end }: Quantity, after: string, locale: Locale): Measure[] {
  const [value = 0] = values;
  const at = { start, end };
  const unit = secondsOf(after, locale);
  if (unit) return [{ key: keyOf('second', value * unit), ...at }];
  if (MAGNITUDES.test(after)) return [{ key: keyOf('count', 10 ** value), ...at }];
  if (PERCENT.test(after)) return [{ key: keyOf('share', value / 100), ...at }];
  if (TENTHS.test(after)) return [{ key: keyOf('share', value / 10), ...at }];
  if (CENTS.test(after)) return [{ key: keyOf('count', value / 100), ...at }];
  const count = { key: keyOf('count', value), ...at };
  if (KIBI.test(after)) return [count, { key: keyOf('count', (value / 1_000) * 1_024), ...at }];
  return value > 0 && value < 1 ? [count, { key: keyOf('share', value), ...at }] : [count];
}

function secondsOf(after: string, locale: Locale): number | undefined {
  return TIME_UNITS[locale].find(([unit]) => unit.test(after))?.[1];
}

/** The unit of time behind a number, as it is written: `시간`, ` minutes`; `null` if there is none. */
export function timeUnitBehind(after: string, locale: Locale): string | null {
  for (const [unit] of TIME_UNITS[locale]) {
    const found = unit.exec(after)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

function listJoinedTimes(
  sentence: string,
  inOrder: readonly Quantity[],
  locale: Locale,
): Measure[] {
  return inOrder.flatMap((first, index): Measure[] => {
    const second = inOrder[index + 1];
    if (!second || !BETWEEN_TIMES.test(sentence.slice(first.end, second.start))) return [];
    const [long, short] = [first, second].map(({ end }) => secondsOf(sentence.slice(end), locale));
    if (!long || !short || short >= long) return [];
    const seconds = (first.values[0] ?? 0) * long + (second.values[0] ?? 0) * short;
    return [{ key: keyOf('second', seconds), start: first.start, end: second.end }];
  });
}

/** `다섯 명 중 한 명`, `3분의 2`, `one in five`, `two-thirds`. */
function listShares(sentence: string, inOrder: readonly Quantity[], locale: Locale): Measure[] {
  const ofTwo = inOrder.flatMap((first, index): Measure[] => {
    const second = inOrder[index + 1];
    if (!second) return [];
    const between = sentence.slice(first.end, second.start);
    const isPart = OF[locale].test(between);
    const isFraction = /^ ?분의 ?$/.test(between);
    const isWholeFirst = locale === 'ko' && (isPart || isFraction);
    if (!isWholeFirst && !isPart && !/^ ?\/ ?$/.test(between)) return [];
    const [whole, part] = isWholeFirst ? [first, second] : [second, first];
    const largest = isFraction ? LARGEST_FRACTION : LARGEST_WHOLE;
    return toShare(part.values[0] ?? 0, whole.values[0] ?? 0, first.start, second.end, largest);
  });
  if (locale === 'ko') return ofTwo;
  const inWords = [...sentence.matchAll(PART)].flatMap(
    ({ 0: shown, 1: many = 'a', 2: part = '', index }) =>
      toShare(
        Math.max(1, HOW_MANY.indexOf(many.toLowerCase())),
        PART_SIZES.get(part.toLowerCase()) ?? 0,
        index,
        index + shown.length,
        LARGEST_FRACTION,
      ),
  );
  return [...ofTwo, ...inWords];
}

/** A share is told in percent with or without a decimal: two thirds are 67%, 66.7% and 0.67. */
function toShare(
  part: number,
  whole: number,
  start: number,
  end: number,
  largest: number,
): Measure[] {
  if (!(part > 0 && part < whole && (whole <= largest || isRound(whole)))) return [];
  const share = part / whole;
  // One fourteenth and one fifteenth are both 7%, so these are not told in whole percent.
  const inPercent =
    whole <= LARGEST_WHOLE || isRound(whole) ? Math.round(share * 100) / 100 : share;
  const roundings = new Set([share, inPercent, Math.round(share * 1_000) / 1_000]);
  return [...roundings].map((value) => ({ key: keyOf('share', value), start, end }));
}

/** Tens up to a hundred, and powers of ten. */
function isRound(value: number): boolean {
  return (value <= 100 && value % 10 === 0) || Number.isInteger(Math.log10(value));
}

function toMeasure(kind: string, amount: number, { 0: shown, index }: RegExpExecArray): Measure {
  return { key: keyOf(kind, amount), start: index, end: index + shown.length };
}

function keyOf(kind: string, amount: number): string {
  return `${kind} ${amount.toPrecision(6)}`;
}
