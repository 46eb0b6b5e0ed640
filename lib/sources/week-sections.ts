import { namesWeek } from '../digest/week-dates';

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
const SAYS = /^(?!\s*(?:[-*+]|\d+\.|>)?\s*(?:\[|!|<))[^<]*\p{L}{2}/u;
const MOST_WEEKS = 200;

/**
 * Takes Markdown of several weeks apart at the headings that name them, as lists on GitHub keep them.
 *
 * @returns no section when fewer than two headings of one level name a week; and the first line of
 *   text that stands above them
 */
export function splitWeekSections(markdown: string): {
  sections: WeekSection[];
  before: string | null;
} {
  const sections: (WeekSection & { level: number; lines: string[] })[] = [];
  let year: string | null = null;
  let isOpen = false;
  let before: string | null = null;
  for (const line of markdown.split('\n')) {
    const [, signs = '', heading = ''] = HEADING.exec(line) ?? [];
    const level = signs.length;
    const last = sections.at(-1);
    const first = sections[0];
    if (level > 0 && namesWeek(heading) && (!first || level === first.level)) {
      sections.push({ heading, year, text: '', level, lines: [] });
      isOpen = true;
    } else if (level > 0 && first && level <= first.level) isOpen = false;
    else if (isOpen) last?.lines.push(line);
    else if (level === 0 && !first && SAYS.test(line)) before ??= line.trim().slice(0, 80);
    const years = new Set(heading.match(YEAR));
    if (level > 0 && !isOpen && years.size === 1) [year = null] = years;
    if (sections.length > MOST_WEEKS) return { sections: [], before };
  }
  if (sections.length < 2) return { sections: [], before };
  const weeks = sections.map(({ lines, ...one }) => ({ ...one, text: lines.join('\n') }));
  return { sections: weeks, before };
}
