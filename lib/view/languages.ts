import type { PaperText } from '../lookup/paper-record';
import { type Locale, MODES, type Mode } from '../settings/settings';
import { mondayOf } from './calendar/mondays';

/** The languages a reader of each mode is shown. */
const NEEDED: Record<Mode, readonly Locale[]> = {
  ko: ['ko'],
  en: ['en'],
  pairs: ['ko', 'en'],
  side: ['ko', 'en'],
  hide: ['ko', 'en'],
};

/**
 * What the choice among several texts of a paper depends on. Both can change at any time, so the choice
 * is made where the texts are shown.
 */
export interface Reading {
  mode: Mode;
  /** the reader's own language: that of the interface */
  locale: Locale;
}

/** Both languages, the reader's own first. */
export function languagesFor(locale: Locale): readonly [Locale, Locale] {
  return locale === 'ko' ? ['ko', 'en'] : ['en', 'ko'];
}

/** The modes in the order the reader is offered them: the own language, the other, both. */
export function modesFor(locale: Locale): readonly Mode[] {
  const languages: readonly Mode[] = languagesFor(locale);
  return [...languages, ...MODES.filter((mode) => !languages.includes(mode))];
}

/** The next mode in that order; after the last comes the first. */
export function nextMode({ mode, locale }: Reading): Mode {
  const modes = modesFor(locale);
  return modes[(modes.indexOf(mode) + 1) % modes.length] ?? mode;
}

/**
 * Chooses the text to show first: one in the languages that the mode needs, and among equals the first.
 *
 * @param texts - newest first, within a week in the reader's order of sources
 * @param isNear - preferred among equals, such as a text of the week that is open
 * @returns index of the text; 0 when there are no texts
 */
export function chooseText(
  texts: readonly PaperText[],
  reading: Reading,
  isNear: (text: PaperText) => boolean = () => false,
): number {
  const worth = texts.map((text) => 2 * worthOfText(text, reading) + Number(isNear(text)));
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}

/**
 * Sorts weeks, newest first; of weeks with the same Monday, those in the languages of the mode first.
 *
 * @param weeks - `languages` is missing in a mirror that an older version wrote
 */
export function orderWeeks<T extends { start: string; languages?: readonly Locale[] }>(
  weeks: readonly T[],
  reading: Reading,
): T[] {
  const worth = ({ languages = [] }: T) => worthOf((lang) => languages.includes(lang), reading);
  // Computed once per week, because sorting thousands of weeks compares each many times.
  const rows = weeks.map((week) => ({ week, monday: mondayOf(week.start), worth: worth(week) }));
  rows.sort((a, b) => compareText(b.monday, a.monday) || b.worth - a.worth);
  return rows.map(({ week }) => week);
}

/** Comparator for texts of digits, for which no locale is needed. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a text, or one section of it, has any sentence in that language. The title does not count. */
export function hasLanguage(
  { sections }: Pick<PaperText, 'sections'>,
  lang: Locale,
  name: PaperText['sections'][number]['name'] | null = null,
): boolean {
  const asked = sections.filter((section) => name === null || section.name === name);
  return asked.some(({ pairs }) => pairs.some((pair) => pair[lang] !== null));
}

/** The sentences of a text count for more than its title. */
function worthOfText(text: PaperText, reading: Reading): number {
  const sentences = worthOf(
    (lang) => hasLanguage(text, lang),
    reading,
    (languages) =>
      text.sections.some((section) =>
        languages.every((lang) => hasLanguage({ sections: [section] }, lang)),
      ),
  );
  const title = worthOf((lang) => text.title[lang] !== null, reading);
  return sentences * 10 + title;
}

/**
 * From 0 to 7: all that is needed before the reader's own language, and that before any other.
 *
 * @param hasAll - told apart for a text: parts of one language each put no two side by side
 */
function worthOf(
  has: (lang: Locale) => boolean,
  { mode, locale }: Reading,
  hasAll = (languages: readonly Locale[]) => languages.every(has),
): number {
  const needed = NEEDED[mode];
  const first = languagesFor(locale).find((lang) => needed.includes(lang)) ?? locale;
  const hasAny = has('ko') || has('en');
  return 4 * Number(hasAll(needed)) + 2 * Number(has(first)) + Number(hasAny);
}
