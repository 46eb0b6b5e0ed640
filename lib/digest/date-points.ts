/** A day as one notation names it; `null` where it leaves a part to its neighbours. */
export interface Point {
  year: number | null;
  month: number | null;
  day: number;
}

/** The readings of what stands at one place, likeliest first, and where it ends. */
export interface ReadPoint {
  readings: readonly Point[];
  end: number;
  /** days alone and `8.3` are dates only beside another that tells more */
  isVague: boolean;
}

type Reader = (...parts: string[]) => (Point | null)[];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ORDINAL = '(?:st|nd|rd|th)?';
/** `Feb 09, 2026`; `(October 7)` leaves the year out. */
const YEAR_AFTER = '(?:,?\\s{0,2}(20\\d\\d)(?!\\d))?';
/** What a number of minutes, papers or the like is called: it is no day. */
const NOT_COUNTED =
  '(?!\\d|[.,/]\\d|-\\d\\d(?!\\d)|\\s?(?:min(?:ute)?s?|hours?|days?|weeks?|papers?|pages?|posts?|%|x|k|b)\\b|\\s?(?:편|분|개|명|건|점|배|쪽|시간|%))';

/** Each notation of a day, the ones that tell most first. */
const NOTATIONS: readonly [source: string, read: Reader, isVague?: boolean][] = [
  // 2024/04/22, 2024.04.22, 2024-4-22, 2024년 10월 7일
  [
    '(20\\d\\d)\\s?[./년-]\\s?(\\d{1,2})\\s?[./월-]\\s?(\\d{1,2})(?!\\d)(?:\\s?일|\\.(?!\\d))?',
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
    (year = '', _ = '', month = '', day = '') => [toPoint(`20${year}`, month, day)],
  ],
  // October 7, Oct. 7th, 2024
  [
    `${MONTH}\\s{0,3}(\\d{1,2})${ORDINAL}(?!\\d)${YEAR_AFTER}`,
    (month = '', day = '', year = '') => [toPoint(year, monthOf(month), day)],
  ],
  // 7 October, 7th of October 2024
  [
    `(\\d{1,2})${ORDINAL}\\s{0,2}(?:of\\s)?${MONTH}(?![a-z])${YEAR_AFTER}`,
    (day = '', month = '', year = '') => [toPoint(year, monthOf(month), day)],
  ],
  ['(\\d{1,2})\\s?월\\s?(\\d{1,2})(?!\\d)(?:\\s?일)?', (m = '', d = '') => [toPoint('', m, d)]],
  ['(\\d{1,2})/(\\d{1,2})(?![\\d/])', (a = '', b = '') => [toPoint('', a, b), toPoint('', b, a)]],
  ['(\\d\\d)-(\\d\\d)(?!\\d|-\\d)', (m = '', d = '') => [toPoint('', m, d)]],
  ['(\\d{1,2})\\.\\s?(\\d{1,2})(?!\\d)\\.?', (m = '', d = '') => [toPoint('', m, d)], true],
  [`(\\d{1,2})(?:${ORDINAL}|\\s?일)${NOT_COUNTED}`, (day = '') => [toPoint('', '', day)], true],
];
const READERS = NOTATIONS.map(
  ([source, read, isVague = false]) => [new RegExp(source, 'iy'), read, isVague] as const,
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

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function toPoint(year = '', month = '', day = ''): Point | null {
  const point = {
    year: year ? Number(year) : null,
    month: month ? Number(month) : null,
    day: Number(day),
  };
  const isDay = point.day >= 1 && point.day <= 31;
  return isDay && (point.month === null || (point.month >= 1 && point.month <= 12)) ? point : null;
}
