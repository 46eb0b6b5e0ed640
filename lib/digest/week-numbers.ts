import { MONTH_NAME, monthOf } from './date-points';
import { type Week, weekFrom } from './week-span';

const DAY_MS = 86_400_000;
/** A year in two digits counts only where it cannot be anything else: `26년`, `'26`. */
const YEAR = "(?:(?<!\\d)(20\\d\\d)(?!\\d)|(?<!\\d)(\\d\\d)(?=\\s?년)|['’](\\d\\d)(?!\\d))";
const WEEK_NAME = '(?:week|wk|kw|cw)\\.?\\s?(?:no\\.?\\s?)?#?';
/** `2026-W32`, `2026 Week 32`, `2026년 제32주`, `26년 32주차`. */
const YEAR_FIRST = [
  new RegExp(`${YEAR}\\s?-?\\s?W(\\d{1,2})(?!\\d)`, 'i'),
  new RegExp(`${YEAR}(?:\\s?[,:–—-])?\\s?${WEEK_NAME}(\\d{1,2})(?!\\d)`, 'i'),
  new RegExp(`${YEAR}[년年]?\\s?(?:[제第]\\s?)?(\\d{1,2})\\s?(?:번째\\s?)?[주周週]`),
];
/** `Week 32, 2026`, `W32/2026`, `W32'26`. */
const WEEK_FIRST = new RegExp(
  `(?<![a-z])(?:${WEEK_NAME}|W)(\\d{1,2})\\s?(?:[,:/(–—-]|of)?\\s?${YEAR}`,
  'i',
);
/** `Week 47`, `47주차`: of the year the post is of. */
const WEEK_ALONE = [
  new RegExp(`(?<![a-z])(?:${WEEK_NAME}|W)(\\d{1,2})(?![\\d.])`, 'i'),
  /(?<![\d월])\s?(?:제\s?)?(\d{1,2})\s?주차/,
];
/** A week without a year lies this close to the day of its post. */
const NEAR_MS = 21 * DAY_MS;

const ORDINALS: Readonly<Record<string, number>> = {
  첫: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};
const LAST = /^(?:마지막|last|final)$/i;
const KOREAN_ORDINAL = '(첫|둘|셋|넷|다섯|두|세|네|마지막|[1-5])(?:째|\\s?번째)?';
const KOREAN_END = '\\s?주(?:차|간|\\s|\\)|\\]|의|에|$)';
const ENGLISH_ORDINAL = '(first|second|third|fourth|fifth|last|final|[1-5](?=st|nd|rd|th))';
const MONTH_YEAR = `${MONTH_NAME}(?:,?\\s?(20\\d\\d)(?!\\d))?`;
/** Each: the pattern, and which of its groups are year, month and number. */
const OF_MONTH: readonly [pattern: RegExp, groups: readonly [number, number, number]][] = [
  // 2026년 8월 첫째 주, 26년 8월 1주차, 8월 마지막 주
  [
    new RegExp(
      `(?:(?<!\\d)(20\\d\\d|\\d\\d(?=\\s?년))\\s?[년./-]\\s?)?(?<!\\d)(\\d{1,2})\\s?월\\s?(?:제\\s?)?${KOREAN_ORDINAL}${KOREAN_END}`,
    ),
    [1, 2, 3],
  ],
  // 2026.08 1주차
  [/(?<!\d)(20\d\d)[./-](\d{1,2})(?:\s|\.\s?)\s?(?:제\s?)?([1-5])\s?주차/, [1, 2, 3]],
  // 2026/8 W1
  [/(?<!\d)(20\d\d)[./-](\d{1,2})\.?\s?[-,(]?\s?(?:W|week\s?)([1-5])(?!\d)/i, [1, 2, 3]],
  // third week of August 2026
  [
    new RegExp(`(?<![a-z])${ENGLISH_ORDINAL}[a-z]{0,2} week (?:of|in) ${MONTH_YEAR}`, 'iu'),
    [3, 2, 1],
  ],
  // Aug Week 3, 2026
  [
    new RegExp(
      `(?<![a-z])${MONTH_NAME}\\s?[,:–—-]?\\s?(?:${WEEK_NAME}|W)([1-5])(?!\\d)[,)]?\\s?(20\\d\\d)(?!\\d)`,
      'iu',
    ),
    [3, 1, 2],
  ],
  // August 2026, week 3; August 2026 (Week 3)
  [
    new RegExp(`(?<![a-z])${MONTH_YEAR}\\s?[,:(–—-]?\\s?(?:${WEEK_NAME}|W)([1-5])(?!\\d)`, 'iu'),
    [2, 1, 3],
  ],
  // August 2026, first week
  [
    new RegExp(`(?<![a-z])${MONTH_YEAR}\\s?[,:(–—-]?\\s?${ENGLISH_ORDINAL}[a-z]{0,2} week`, 'iu'),
    [2, 1, 3],
  ],
  // Week 3 of August 2026
  [new RegExp(`(?<![a-z])${WEEK_NAME}([1-5]),? (?:of |in )?${MONTH_YEAR}`, 'iu'), [3, 2, 1]],
];

/** What names a week is no longer. */
const LONGEST = 1_000;

/**
 * Reads a week by its number in a year, as ISO 8601 counts: `2026-W32`, `Week 32, 2026`.
 *
 * @param line - what may name a week
 * @param nearMs - the day of the post, for a number without a year; `null` when it is not known
 */
export function readNumberedWeek(line: string, nearMs: number | null): Week | null {
  const text = line.slice(0, LONGEST);
  if (findOfMonth(text)) return null;
  for (const notation of YEAR_FIRST) {
    const [, year, inYears, short, week] = notation.exec(text) ?? [];
    if (week) return toIsoWeek(toYear(year ?? inYears ?? short ?? ''), Number(week));
  }
  const [, week, year, inYears, short] = WEEK_FIRST.exec(text) ?? [];
  if (week) return toIsoWeek(toYear(year ?? inYears ?? short ?? ''), Number(week));
  if (nearMs !== null) return readLoneNumber(text, nearMs);
  const only = onlyYear(text);
  const [, number] = only
    ? (WEEK_ALONE.flatMap((one) => [one.exec(text) ?? []]).find((found) => found[1]) ?? [])
    : [];
  return number ? toIsoWeek(only, Number(number)) : null;
}

/** The year that a line names apart from the week; 0 when it names none, or several. */
function onlyYear(text: string): number {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)|(?<=['’])\d\d(?!\d)/g));
  const [only] = years.size === 1 ? years : [];
  return toYear(only ?? '0');
}

function readLoneNumber(text: string, nearMs: number): Week | null {
  const near = new Date(nearMs).getUTCFullYear();
  for (const notation of WEEK_ALONE) {
    const [, number] = notation.exec(text) ?? [];
    const weeks = [near - 1, near, near + 1].flatMap((year) =>
      number ? (toIsoWeek(year, Number(number)) ?? []) : [],
    );
    const found = weeks.find(({ end }) => Math.abs(Date.parse(end) - nearMs) <= NEAR_MS);
    if (found) return found;
  }
  return null;
}

/** Whether a text counts a week without a year, `Week 47`, `47주차`. */
export function namesLoneWeek(text: string): boolean {
  return WEEK_ALONE.some((notation) => notation.test(text.slice(0, 300)));
}

/**
 * Reads a week that is only counted within its month, `2026년 8월 첫째 주`, `August 2026, week 1`. As
 * Korean calendars count (KS X ISO 8601), the first is the one that holds the month's first Thursday;
 * not everybody does.
 */
export function readWeekOfMonth(text: string, nearMs: number | null = null): Week | null {
  const found = findOfMonth(text.slice(0, LONGEST));
  if (!found) return null;
  const year = found.year || (nearMs === null ? 0 : new Date(nearMs).getUTCFullYear());
  if (!year || found.month < 1 || found.month > 12) return null;
  const first = Date.UTC(year, found.month - 1, 1);
  const toThursday = (4 - new Date(first).getUTCDay() + 7) % 7;
  const thursdays = [0, 1, 2, 3, 4]
    .map((weeks) => first + (toThursday + 7 * weeks) * DAY_MS)
    .filter((day) => new Date(day).getUTCMonth() === found.month - 1);
  const thursday = found.number === null ? thursdays.at(-1) : thursdays[found.number - 1];
  return thursday === undefined ? null : weekFrom(thursday - 3 * DAY_MS);
}

/** Whether a title covers a quarter, a half or a whole year, or months from one to another. */
const LONGER = new RegExp(
  `(?<![a-z\\d])(?:Q[1-4]|H[12])(?![a-z\\d])|\\d\\s?(?:분기|사분기)|(?:상|하)반기|연간|(?<![a-z])(?:quarter|half[- ]year|papers of the year)(?![a-z])|(?<![a-z])${MONTH_NAME}\\s?(?:[-–—~]|to)\\s?${MONTH_NAME}(?!\\s?\\d{1,2}(?!\\d))|\\d\\s?월?\\s?[-–—~]\\s?\\d{1,2}월(?!\\s?\\d)`,
  'iu',
);
/** `Best papers of August 2026`, `2026년 8월 논문`. */
const WHOLE_MONTH = [
  new RegExp(`(?<![a-z\\d])${MONTH_NAME},?\\s?(20\\d\\d)(?!\\d)`, 'iu'),
  /(?<!\d)(20\d\d)\s?년\s?(\d{1,2})\s?월(?!\s?\d)/,
];

/** Whether a title covers more than a month, which no digest does. */
export function isLonger(title: string): boolean {
  return LONGER.test(title.slice(0, 300));
}

/** The days of a month that a title names as a whole. */
export function readMonth(title: string): Week | null {
  if (findOfMonth(title.slice(0, LONGEST))) return null;
  const [english, korean] = WHOLE_MONTH.map((pattern) => pattern.exec(title.slice(0, 300)));
  const year = Number(english?.[2] ?? korean?.[1] ?? 0);
  const month = Number(english ? monthOf(english[1] ?? '') : (korean?.[2] ?? 0));
  if (!year || month < 1 || month > 12) return null;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { start: day(Date.UTC(year, month - 1, 1)), end: day(Date.UTC(year, month, 0)) };
}

interface OfMonth {
  /** 0 when it is not said */
  year: number;
  month: number;
  /** `null` is the last one */
  number: number | null;
}

function findOfMonth(text: string): OfMonth | null {
  for (const [pattern, [yearAt, monthAt, numberAt]] of OF_MONTH) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = match[monthAt] ?? '';
    const ordinal = (match[numberAt] ?? '').toLowerCase();
    return {
      year: toYear(match[yearAt] ?? '') || onlyYear(text),
      month: Number(/^\d/.test(name) ? name : monthOf(name)),
      number: LAST.test(ordinal) ? null : toNumber(ordinal),
    };
  }
  return null;
}

function toNumber(ordinal: string): number {
  return Object.hasOwn(ORDINALS, ordinal) ? (ORDINALS[ordinal] ?? 0) : Number(ordinal);
}

function toYear(digits: string): number {
  return Number(digits.length === 2 ? `20${digits}` : digits);
}

/** Week 1 holds the year's first Thursday (ISO 8601). */
function toIsoWeek(year: number, week: number): Week | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const start = monday + (week - 1) * 7 * DAY_MS;
  const isInYear = new Date(start + 3 * DAY_MS).getUTCFullYear() === year;
  return week >= 1 && isInYear ? weekFrom(start) : null;
}
