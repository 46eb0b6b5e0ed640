import type { PaperText } from '../lookup/paper-record';
import { type Locale, MODES, type Mode } from '../settings/settings';

/** The languages a reader of each mode is shown. */
const NEEDED: Record<Mode, readonly Locale[]> = {
  ko: ['ko'],
  en: ['en'],
  pairs: ['ko', 'en'],
  side: ['ko', 'en'],
};

/** What a choice among several texts depends on. Both can change at any time, so it is made where the texts are shown. */
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

/** The mode that follows in the order offered, around and around. */
export function nextMode({ mode, locale }: Reading): Mode {
  const modes = modesFor(locale);
  return modes[(modes.indexOf(mode) + 1) % modes.length] ?? mode;
}

/**
 * The text to show first: one that has what the mode needs, and of equal ones the first in the order given.
 *
 * @param texts - newest first, within a week in the order the reader chose
 * @param isNear - of equal ones such a text comes first, as one of the week that is open
 * @returns its place; 0 when there is none
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
 * Brings weeks of one day into the reader's order: those in the needed languages first.
 *
 * @param weeks - with their languages, which a mirror that an older version wrote does not tell
 */
export function orderWeeks<T extends { start: string; languages?: readonly Locale[] }>(
  weeks: readonly T[],
  reading: Reading,
): T[] {
  const worth = ({ languages = [] }: T) => worthOf((lang) => languages.includes(lang), reading);
  return weeks.toSorted((a, b) => b.start.localeCompare(a.start) || worth(b) - worth(a));
}

/** Whether anything of a text, or of one of its parts, is in that language. Its title does not count. */
export function hasLanguage(
  { sections }: Pick<PaperText, 'sections'>,
  lang: Locale,
  name: PaperText['sections'][number]['name'] | null = null,
): boolean {
  const asked = sections.filter((section) => name === null || section.name === name);
  return asked.some(({ pairs }) => pairs.some((pair) => pair[lang] !== null));
}

/** What is said counts for more than the title over it. */
function worthOfText(text: PaperText, reading: Reading): number {
  const userMessage = worthOf(
    (lang) => hasLanguage(text, lang),
    reading,
    (languages) =>
      text.sections.some((section) =>
        languages.every((lang) => hasLanguage({ sections: [section] }, lang)),
      ),
  );
  const named = worthOf((lang) => text.title[lang] !== null, reading);
  return userMessage * 10 + named;
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
