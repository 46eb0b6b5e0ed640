import type { Digest, DigestEntry } from '../digest/format';
import { endOfTurn, type Span, toWeek, type Week, yearNear } from '../digest/week-span';
import { statusTimeMs } from '../paper/status-id';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';

/** What can tell the year of days without one, besides the entries themselves. */
export interface YearHints {
  /** of the nearest heading above that names one: `# AI Papers of the Week — 2023` */
  titleYear: number | null;
  /** of a file that is known to hold one year */
  year: number | null;
  /** of a file's name, which anybody may have given it */
  nameYear: number | null;
  /** the week above, which is newer: lists have the newest on top */
  previous: Digest | null;
}

const DAY_MS = 86_400_000;
/** Posts and papers of a week are hardly older; those that are do not tell its year. */
const FAR_MS = 90 * DAY_MS;

/** The year in which days end that name none; `null` when nothing tells. */
export function findYear(
  span: Span,
  entries: readonly DigestEntry[],
  { titleYear, year, nameYear, previous }: YearHints,
): number | null {
  const told = yearOfEntries(span, entries);
  const above = titleYear ?? year;
  const own = span.year ?? (above === null ? told : yearOfTurn(span, above, told));
  return own ?? (previous ? yearBefore(span, previous.week) : nameYear);
}

/** Days over the turn of a year may be of either, as far as the year above them tells. */
function yearOfTurn(span: Span, above: number, told: number | null): number {
  if (span.from[0] <= span.to[0]) return above;
  return told === above || told === above + 1 ? told : endOfTurn(span, above);
}

/** When most of its posts were made and papers given their numbers, if that is near the days. */
function yearOfEntries(span: Span, entries: readonly DigestEntry[]): number | null {
  const times = entries.flatMap(timesOf).sort((a, b) => a - b);
  const middle = times[times.length >> 1];
  if (middle === undefined) return null;
  const year = yearNear(span, middle);
  const week = toWeek(span, year);
  return week && Math.abs(Date.parse(week.end) - middle) < FAR_MS ? year : null;
}

function timesOf({ discussions, papers }: DigestEntry): number[] {
  const posts = discussions.flatMap((url) => identifyPost(url)?.statusId ?? []);
  return [...posts.map(statusTimeMs), ...papers.flatMap((url) => monthOfPaper(url) ?? [])];
}

/** The middle of the month in which arXiv numbered a paper. */
function monthOfPaper(url: string): number | null {
  const paper = identifyPaper(url);
  const [, year, month] = (paper?.scheme === 'arxiv' && /^(\d\d)(\d\d)\./.exec(paper.id)) || [];
  return year && month ? Date.UTC(2000 + Number(year), Number(month) - 1, 15) : null;
}

/** The last year in which the span lies before another week. */
function yearBefore(span: Span, next: Week): number {
  const year = Number(next.end.slice(0, 4));
  const week = toWeek(span, year);
  return week && week.start < next.start ? year : year - 1;
}
