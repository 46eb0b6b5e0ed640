import type { CopyLanguages } from '../cite/copy-blocks';
import type { WeekRecord } from '../lookup/mirror-image';
import { type Mark, placeIn } from '../paper/mark';
import type { PaperKey } from '../paper/ref';
import { tagKey } from '../paper/tags';
import type { Locale } from '../settings/settings';
import type { LocalizedText } from '../text/localized';
import { phrase, plural } from '../text/phrase';
import { weekText } from '../view/dates';
import { languagesFor } from '../view/languages';
import { exportWords } from './export.words';
import type { ExportForm } from './export-form';

/** The sets of papers that a reader can export. */
const WHATS = ['week', 'starred', 'started', 'notes', 'tag', 'search', 'unread', 'all'] as const;
export type What = (typeof WHATS)[number];

/** The current choices in the form. */
export interface ExportChoice extends Omit<ExportForm, 'languages'> {
  what: What;
  /** if one week is chosen; `null` means the newest */
  weekId: string | null;
  /** if papers with a tag are chosen; `null` means the first tag */
  tag: string | null;
  /** if search results are chosen */
  query: string;
  /** papers that the reader excluded by hand */
  without: readonly PaperKey[];
  languages: Locale | 'both';
}

/** The initial choices: nothing private. */
export const FIRST_CHOICE: ExportChoice = {
  what: 'week',
  weekId: null,
  tag: null,
  query: '',
  without: [],
  format: 'markdown',
  layout: 'one',
  languages: 'both',
  withMarks: false,
};

/** The data that can be chosen from. */
export interface Exportable {
  /** newest first */
  weeks: readonly WeekRecord[];
  marks: readonly Mark[];
  /** the search results, best first; `null` until they are known */
  found: readonly PaperKey[] | null;
}

/** Maximum number of papers that a reader may want to pick from by hand. */
export const MOST_PICKED = 200;

/** A running export, shown if it takes long, or the result of the last one. */
export type ExportState =
  | { kind: 'idle' | 'cancelled' }
  /** in papers */
  | { kind: 'saving'; done: number; total: number }
  | { kind: 'saved'; name: string };

/** The form as displayed. */
export interface ExportView {
  whats: { value: What; text: string }[];
  /** if one week is chosen */
  weeks: { id: string; text: string }[] | null;
  weekId: string | null;
  /** if papers with a tag are chosen */
  tags: { id: string; text: string }[] | null;
  tag: string | null;
  /** the search text, if search results are chosen */
  query: string | null;
  /** the papers of the choice, to pick from; `null` if there are too many or too few */
  papers: { key: PaperKey; isIn: boolean }[] | null;
  /** whether there are too many to pick from */
  hasTooMany: boolean;
  hasLayouts: boolean;
  /** whether the format contains texts and the reader's marks */
  hasTexts: boolean;
  /** label of the save button; `null` if there is nothing to save */
  save: string | null;
  /** why there is no button, or what the file leaves out */
  remark: string | null;
  status: { text: string; progress: { done: number; total: number } | null } | null;
  canCancel: boolean;
}

/** Prepares the form for the current choices. */
export function exportView(
  choice: ExportChoice,
  exportable: Exportable,
  state: ExportState,
  locale: Locale,
): ExportView {
  const words = exportWords(locale);
  const { weeks, marks } = exportable;
  const { what, format, layout } = choice;
  const week = chosenWeek(choice, weeks);
  const known = new Set(weeks.flatMap(({ papers }) => papers));
  const tags = tagsOf(marks);
  const keysOf = (one: What) => keysOfChoice({ ...choice, what: one }, exportable);
  const countOf = (one: What) => keysOf(one).filter((key) => known.has(key)).length;
  const chosen = keysOf(what);
  const there = chosen.filter((key) => known.has(key));
  const without = new Set(choice.without);
  const count = there.filter((key) => !without.has(key)).length;
  const missing = chosen.length - there.length;
  const isOfNotes = format === 'markdown' && layout !== 'one';
  const values = { count: count.toLocaleString(locale), format: formatName(format) };
  const isUnsaid = what === 'search' && choice.query.trim() === '';
  const isLooking = what === 'search' && !isUnsaid && exportable.found === null;
  const isGone = what === 'week' && !week && weeks.length > 0;
  const empty = isGone ? words.noSuchWeek : words.nothing[what];
  const none = there.length > 0 ? words.nonePicked : empty;
  const nothing = isUnsaid ? words.sayWhat : isLooking ? words.looking : none;
  return {
    whats: WHATS.filter((value) => value !== 'tag' || tags.length > 0 || what === 'tag').map(
      (value) => ({ value, text: nameOf(value, countOf(value), locale) }),
    ),
    weeks: what === 'week' ? weekOptions(choice, weeks, locale) : null,
    weekId: choice.weekId ?? week?.id ?? null,
    tags: what === 'tag' ? tagOptions(choice, tags) : null,
    tag: chosenTag(choice, marks),
    query: what === 'search' ? choice.query : null,
    hasTooMany: there.length > MOST_PICKED,
    papers: isPickable(there) ? there.map((key) => ({ key, isIn: !without.has(key) })) : null,
    hasLayouts: format === 'markdown',
    hasTexts: hasTexts(format),
    save: count > 0 ? plural(isOfNotes ? words.saveNotes : words.save, count, values) : null,
    remark: missing > 0 ? plural(words.leftOut, missing) : count === 0 ? nothing : null,
    status: statusOf(state, locale),
    canCancel: state.kind === 'saving',
  };
}

/** A missing week stays selected as an empty option; another in its place would be mistaken for it. */
function weekOptions(
  { weekId }: ExportChoice,
  weeks: readonly WeekRecord[],
  locale: Locale,
): { id: string; text: string }[] {
  const options = weeks.map((one) => nameWeek(one, weeks, locale));
  const isThere = weekId === null || weeks.some(({ id }) => id === weekId);
  return isThere ? options : [{ id: weekId, text: '—' }, ...options];
}

/** A missing tag stays selected. */
function tagOptions(
  { tag }: ExportChoice,
  tags: readonly string[],
): { id: string; text: string }[] {
  const options = tags.map((one) => ({ id: tagKey(one), text: one }));
  const isThere = tag === null || options.some(({ id }) => id === tag);
  return isThere ? options : [{ id: tag, text: tag }, ...options];
}

/** Returns the chosen week, by default the newest. @returns `null` if it does not exist */
export function chosenWeek<Week extends { id: string }>(
  { weekId }: Pick<ExportChoice, 'weekId'>,
  weeks: readonly Week[],
): Week | null {
  const week = weekId === null ? weeks[0] : weeks.find(({ id }) => id === weekId);
  return week ?? null;
}

/** Returns the papers of a choice, each once, including excluded ones and those that no week has. */
export function keysOfChoice(choice: ExportChoice, exportable: Exportable): readonly PaperKey[] {
  const { weeks, found } = exportable;
  const { what } = choice;
  switch (what) {
    case 'week':
      return chosenWeek(choice, weeks)?.papers ?? [];
    case 'all':
      return [...new Set(weeks.flatMap(({ papers }) => papers))];
    case 'search':
      return found ?? [];
    default:
      return keysByMark(choice, exportable)[what];
  }
}

function isPickable({ length }: readonly PaperKey[]): boolean {
  return length > 1 && length <= MOST_PICKED;
}

/** Returns the papers of each choice that depends on the reader's marks, or on their absence. */
function keysByMark(
  choice: Pick<ExportChoice, 'tag'>,
  { weeks, marks }: Exportable,
): Record<Exclude<What, 'week' | 'all' | 'search'>, PaperKey[]> {
  const keysOf = (has: (mark: Mark) => boolean) => marks.filter(has).map(({ key }) => key);
  const chosen = chosenTag(choice, marks);
  const read = new Set(keysOf(({ readAt }) => readAt !== null));
  const known = new Set(weeks.flatMap(({ papers }) => papers));
  return {
    starred: keysOf(({ isStarred }) => isStarred),
    started: keysOf((mark) => placeIn(mark) !== null),
    notes: keysOf(({ note }) => note !== ''),
    tag: keysOf(({ tags }) => tags.some((tag) => tagKey(tag) === chosen)),
    unread: [...known].filter((key) => !read.has(key)),
  };
}

/** Returns the key of the chosen tag, by default the first. */
function chosenTag({ tag }: Pick<ExportChoice, 'tag'>, marks: readonly Mark[]): string | null {
  const [first] = tagsOf(marks).map(tagKey);
  return tag ?? first ?? null;
}

/** Returns each of the reader's tags once, in alphabetical order. */
function tagsOf(marks: readonly Mark[]): string[] {
  const tags = new Map(marks.flatMap((mark) => mark.tags).map((tag) => [tagKey(tag), tag]));
  return [...tags.values()].toSorted((one, other) => one.localeCompare(other));
}

/** Converts the choices in the form; those that the format does not support are left out. */
export function toExportForm(choice: ExportChoice, locale: Locale): ExportForm {
  const { format, layout, withMarks, languages } = choice;
  return {
    format,
    layout,
    languages: toLanguages(languages, locale),
    withMarks: withMarks && hasTexts(format),
  };
}

/** Explains why nothing was saved. */
export function failureText(why: LocalizedText | null, locale: Locale): string {
  const words = exportWords(locale);
  return phrase(words.failed, { why: why?.[locale] ?? words.gone });
}

function toLanguages(languages: ExportChoice['languages'], locale: Locale): CopyLanguages {
  return languages === 'both' ? languagesFor(locale) : [languages];
}

function hasTexts(format: ExportForm['format']): boolean {
  return format === 'markdown' || format === 'csv';
}

/** The name of a format without the programs that read it. */
function formatName(format: ExportForm['format']): string {
  return exportWords('en').formats[format].replace(/ \(.*\)$/, '');
}

function nameOf(what: What, count: number, locale: Locale): string {
  const words = exportWords(locale);
  const name = words.whats[what];
  if (what === 'week' || what === 'tag' || what === 'search') return name;
  return phrase(words.counted, { what: name, count: count.toLocaleString(locale) });
}

/** Weeks with the same dates are told apart by their sources. */
function nameWeek(week: WeekRecord, weeks: readonly WeekRecord[], locale: Locale) {
  const text = weekText(week.week, locale);
  const isShared = weeks.some(
    (one) => one !== week && one.week.start === week.week.start && one.week.end === week.week.end,
  );
  const isNamed = isShared && week.source.name !== '';
  return { id: week.id, text: isNamed ? `${text} · ${week.source.name}` : text };
}

function statusOf(state: ExportState, locale: Locale): ExportView['status'] {
  const words = exportWords(locale);
  switch (state.kind) {
    case 'saving': {
      const { done, total } = state;
      const counted = plural(words.savedOf, total, {
        count: total.toLocaleString(locale),
        done: done.toLocaleString(locale),
      });
      return { text: `${words.saving} · ${counted}`, progress: { done, total } };
    }
    case 'saved':
      return { text: phrase(words.saved, { name: state.name }), progress: null };
    case 'cancelled':
      return { text: words.cancelled, progress: null };
    case 'idle':
      return null;
  }
}
