/** A day as one notation names it; `null` where it leaves a part to its neighbours. */
export interface Point {
  year: number | null;
  month: number | null;
  day: number;
}

/** The readings of what stands at one place, likeliest first, and where it ends. */
interface ReadPoint {
  readings: readonly Point[];
  end: number;
  /** days alone and `8.3` are dates only beside another that tells more */
  isVague: boolean;
}

type Reader = (...parts: string[]) => (Point | null)[];

/** In English, then in full in German, French, Spanish, Italian and Portuguese. */
const MONTHS: readonly string[] = [
  'jan(?:uary)?|januar|janvier|enero|gennaio|janeiro',
  'feb(?:ruary)?|februar|février|febrero|febbraio|fevereiro',
  'mar(?:ch)?|märz|mars|marzo|março',
  'apr(?:il)?|avril|abril|aprile',
  'may|mai|mayo|maggio|maio',
  'june?|juni|juin|junio|giugno|junho',
  'july?|juli|juillet|julio|luglio|julho',
  'aug(?:ust)?|août|agosto',
  'sept?(?:ember)?|septembre|septiembre|settembre|setembro',
  'oct(?:ober)?|oktober|octobre|octubre|ottobre|outubro',
  'nov(?:ember)?|novembre|noviembre|novembro',
  'dec(?:ember)?|dezember|décembre|diciembre|dicembre|dezembro',
];
const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'i'));
/** The name of a month, or its short form, as one group of a pattern that ignores case. */
export const MONTH_NAME = `(${MONTHS.join('|')})(?!\\p{L})\\.?`;
const ORDINAL = '(?:st|nd|rd|th)?';
/** `7 October`, `7th of October`, `7. Oktober`, `7 de octubre`. */
const BEFORE_MONTH = '(?:st|nd|rd|th|er|\\.)?\\s{0,2}(?:(?:of|de|di)\\s)?';
/** `Feb 09, 2026`; `(October 7)` leaves the year out. */
const YEAR_AFTER = '(?:,?\\s{0,2}(?:de\\s)?(20\\d\\d)(?!\\d))?';
/** What a number of minutes, papers or the like is called: it is no day. `16-22 Nov` are two. */
const NOT_COUNTED = `(?!\\d|[.,/]\\d|-\\d\\d(?!\\d|${BEFORE_MONTH}${MONTH_NAME})|\\s?(?:min(?:ute)?s?|hours?|days?|weeks?|papers?|pages?|posts?|%|x|k|b)\\b|\\s?(?:편|분|개|명|건|점|배|쪽|시간|%))`;

/** Each notation of a day, the ones that tell most first. */
const NOTATIONS: readonly [source: string, read: Reader, isVague?: boolean][] = [
  // 2024/04/22, 2024.04.22, 2024-4-22, 2024년 10월 7일, 24년 10월 7일, 2024年10月7日
  [
    '(20\\d\\d|2\\d(?=\\s?년))\\s?[./년年_-]\\s?(\\d{1,2})\\s?[./월月_-]\\s?(\\d{1,2})(?!\\d)(?:\\s?[일日]|\\.(?![\\d.]))?',
    (year = '', month = '', day = '') => [toPoint(year, month, day)],
  ],
  ['(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)', (y = '', m = '', d = '') => [toPoint(y, m, d)]],
  // 08/03/2026, 03.08.2026
  [
    '(\\d{1,2})([./-])(\\d{1,2})\\2(20\\d\\d)(?!\\d)',
    (a = '', sign = '', b = '', year = '') =>
      sign === '/'
        ? [toPoint(year, a, b), toPoint(year, b, a)]
        : [toPoint(year, b, a), toPoint(year, a, b)],
  ],
  // '26.08.03, 26/08/03
  [
    "['’]?(\\d\\d)([./-])(\\d\\d)\\2(\\d\\d)(?![\\d./-]\\d)(?!\\d)",
    (year = '', _ = '', month = '', day = '') => [toPoint(year, month, day)],
  ],
  // '26.8.3, 26/8/3
  [
    "['’]?(2\\d)([./-])(\\d{1,2})\\2(\\d{1,2})(?![\\d./-]\\d)(?!\\d)",
    (year = '', _ = '', month = '', day = '') => [toPoint(year, month, day)],
    true,
  ],
  // 8/3/26
  [
    '(\\d{1,2})/(\\d{1,2})/(2\\d)(?![\\d./-]\\d)(?!\\d)',
    (a = '', b = '', year = '') => [toPoint(year, a, b), toPoint(year, b, a)],
  ],
  // 3.8.26
  [
    '(\\d{1,2})([.-])(\\d{1,2})\\2(2\\d)(?![\\d./-]\\d)(?!\\d)',
    (a = '', _ = '', b = '', year = '') => [toPoint(year, b, a), toPoint(year, a, b)],
    true,
  ],
  // 260803, between two of which stands a tilde
  [
    '(2\\d)(\\d\\d)(\\d\\d)(?!\\d)',
    (year = '', month = '', day = '') => [toPoint(year, month, day)],
    true,
  ],
  // October 7, Oct. 7th, 2024
  [
    `${MONTH_NAME}\\s{0,3}(\\d{1,2})${ORDINAL}(?!\\d)${YEAR_AFTER}`,
    (month = '', day = '', year = '') => [toPoint(year, monthOf(month), day)],
  ],
  // 7 October, 7th of October 2024, 7 de octubre de 2024
  [
    `(\\d{1,2})${BEFORE_MONTH}${MONTH_NAME}${YEAR_AFTER}`,
    (day = '', month = '', year = '') => [toPoint(year, monthOf(month), day)],
  ],
  [
    '(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})(?!\\d)(?:\\s?[일日])?',
    (m = '', d = '') => [toPoint('', m, d)],
  ],
  ['(\\d{1,2})/(\\d{1,2})(?![\\d/])', (a = '', b = '') => [toPoint('', a, b), toPoint('', b, a)]],
  ['(\\d\\d)-(\\d\\d)(?!\\d|-\\d)', (m = '', d = '') => [toPoint('', m, d)]],
  [
    '(\\d{1,2})\\.\\s?(\\d{1,2})(?!\\d)(?:\\.(?!\\.))?',
    (a = '', b = '') => [toPoint('', a, b), toPoint('', b, a)],
    true,
  ],
  [
    `(\\d{1,2})(?:\\.(?![\\d.])|\\s?[일日]|${ORDINAL})${NOT_COUNTED}`,
    (day = '') => [toPoint('', '', day)],
    true,
  ],
];
const READERS = NOTATIONS.map(
  ([source, read, isVague = false]) => [new RegExp(source, 'iuy'), read, isVague] as const,
);

/** Everything that the characters from `at` on can be read as, each notation once. */
export function* readPoints(text: string, at: number): Generator<ReadPoint> {
  for (const [notation, read, isVague] of READERS) {
    notation.lastIndex = at;
    const match = notation.exec(text);
    if (!match) continue;
    const readings = read(...match.slice(1)).filter((point) => point !== null);
    if (readings.length > 0) yield { readings, end: notation.lastIndex, isVague };
  }
}

/** Its number. @param name - as `MONTH_NAME` matches it */
export function monthOf(name: string): string {
  return String(MONTH_NAMES.findIndex((names) => names.test(name)) + 1);
}

function toPoint(year = '', month = '', day = ''): Point | null {
  const point = {
    year: year ? Number(year.length === 2 ? `20${year}` : year) : null,
    month: month ? Number(month) : null,
    day: Number(day),
  };
  const isDay = point.day >= 1 && point.day <= 31;
  return isDay && (point.month === null || (point.month >= 1 && point.month <= 12)) ? point : null;
}
