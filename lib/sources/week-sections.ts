import { namesWeek } from '../digest/week-dates';
import { endOfTurn, readSpan } from '../digest/week-span';
import { eachLine } from '../text/lines';

/** One week of a file that holds several, each below a heading with its days. */
interface WeekSection {
  heading: string;
  /** the year that a heading above names; `null` when none does */
  year: string | null;
  text: string;
}

const HEADING = /^ {0,3}(#{1,6}) {1,4}(\S.{0,400})$/;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** Words of its own, not a list of links to what is below, pictures or tags. */
const SAYS = /^(?!(?:[-*+]|\d+\.|>)?\s*(?:\[|!|<))[^<]*\p{L}{2}/u;
const LONGEST_LINE = 1_000;
const MOST_WEEKS = 200;
const LINES_A_REST = 200;
/** More than there are weeks; what follows stays as it is. */
const MOST_UNDERLINES = 5_000;
const UNDERLINES_A_REST = 500;
/** Of a heading that stands on the line above. */
const UNDERLINE = /\n(?:(=)={2,}|-{3,})[ \t]*(?=\n|$)/g;
const LONGEST_WORDS = 400;
const WORDS_ALONE = /^[^|#>\s-][^|\n]{0,399}$/;

/** Sections of several weeks, and the first line of text above them. */
interface WeekSections {
  sections: WeekSection[];
  before: string | null;
}

/** The year in which a week ends that stands below a year's heading. */
function yearOf(heading: string, above: string | null): string | null {
  const span = above === null ? null : readSpan(heading);
  if (!span || span.year !== null || span.from[0] <= span.to[0]) return above;
  return String(endOfTurn(span, Number(above)));
}

/** Writes headings that are underlined with `=` or `-` with number signs, as all others are. */
export function* plainHeadings(markdown: string): Generator<void, string> {
  const parts: string[] = [];
  let from = 0;
  let count = 0;
  for (const { index, 0: line, 1: sign = '' } of markdown.matchAll(UNDERLINE)) {
    if (++count % UNDERLINES_A_REST === 0) yield;
    if (count > MOST_UNDERLINES) break;
    const start = markdown.lastIndexOf('\n', index - 1) + 1;
    const isAlone = start === 0 || start === 1 || markdown[start - 2] === '\n';
    const words = markdown.slice(start, Math.min(index, start + LONGEST_WORDS));
    if (!isAlone || start < from || !WORDS_ALONE.test(words)) continue;
    parts.push(markdown.slice(from, start), sign === '=' ? '# ' : '## ', words, '\n');
    from = index + line.length;
  }
  yield;
  return parts.length === 0 ? markdown : parts.join('') + markdown.slice(from);
}

/**
 * Takes Markdown of several weeks apart at the headings that name them, as lists on GitHub keep them.
 * Rests between lines.
 *
 * @returns no section when fewer than two headings of one level name a week
 */
export function* splitWeekSections(markdown: string): Generator<void, WeekSections> {
  const sections: (Omit<WeekSection, 'text'> & { level: number; from: number; to: number })[] = [];
  let year: string | null = null;
  let isOpen = false;
  let before: string | null = null;
  let at = 0;
  let lines = 0;
  for (const line of eachLine(markdown)) {
    if (++lines % LINES_A_REST === 0) yield;
    const end = Math.min(at + line.length + 1, markdown.length);
    const [, signs = '', heading = ''] = HEADING.exec(line) ?? [];
    const level = signs.length;
    const last = sections.at(-1);
    const first = sections[0];
    if (level > 0 && namesWeek(heading) && (!first || level === first.level)) {
      sections.push({ heading, year: yearOf(heading, year), level, from: end, to: end });
      isOpen = true;
    } else if (level > 0 && first && level <= first.level) isOpen = false;
    else if (isOpen && last) last.to = end;
    else if (level === 0 && !first && before === null) before = wordsOf(line);
    const years = new Set(heading.match(YEAR));
    if (level > 0 && !isOpen && years.size === 1) [year = null] = years;
    if (sections.length > MOST_WEEKS) return { sections: [], before };
    at = end;
  }
  if (sections.length < 2) return { sections: [], before };
  const weeks = sections.map(({ heading, year, from, to }) => ({
    heading,
    year,
    text: markdown.slice(from, to),
  }));
  return { sections: weeks, before };
}

/** The beginning of a line of text; `null` when it says nothing. */
function wordsOf(line: string): string | null {
  const words = line.trim().slice(0, LONGEST_LINE);
  return SAYS.test(words) ? words.slice(0, 80) : null;
}
