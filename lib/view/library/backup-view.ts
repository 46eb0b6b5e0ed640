import type { MergePlan } from '../../backup/merge-plan';
import { isEmptyPlan } from '../../backup/merge-plan';
import type { Mark } from '../../paper/mark';
import { isEmptyMark } from '../../paper/mark';
import type { Locale } from '../../settings/settings';
import type { LocalizedText, Problem } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { dayText } from '../when';
import { BACKUP_WORDS, type BackupWords, backupWords } from './backup.words';

/** Most problems to show; nobody reads more. */
const MOST_PROBLEMS = 30;

/** The operation of backup or erasing that is running or ran last. */
export type BackupState =
  | { kind: 'idle' | 'making' | 'reading' | 'taking-back' | 'taken-back' }
  | { kind: 'counting' | 'erasing' | 'restored' }
  | { kind: 'made'; name: string }
  | {
      kind: 'asking-to-bring-in';
      plan: MergePlan;
      madeAt: string | null;
      problems: readonly Problem[];
    }
  /** counts weeks; once all are stored, `indexing` counts the papers that are prepared for search */
  | {
      kind: 'bringing-in' | 'restoring';
      done: number;
      total: number;
      indexing?: IndexingProgress | null;
    }
  /** `isStopped`: the reader stopped it before the end */
  | { kind: 'brought-in'; amounts: Amounts; withSettings: boolean; isStopped: boolean }
  | { kind: 'asking-to-erase'; amounts: Amounts };

interface IndexingProgress {
  done: number;
  total: number;
}

const BUSY_KINDS: readonly BackupState['kind'][] = [
  ...(['making', 'reading', 'bringing-in', 'taking-back'] as const),
  ...(['counting', 'erasing', 'restoring'] as const),
];
const ERASING: readonly BackupState['kind'][] = [
  ...(['counting', 'asking-to-erase', 'erasing', 'restoring', 'restored'] as const),
];

/** Refusal of a file that the browser cannot read. */
export const UNREADABLE: LocalizedText = BACKUP_WORDS.unreadableFile;

/** Refusal while another operation is running. */
export const BUSY: LocalizedText = BACKUP_WORDS.busy;

/** Describes the operation that is running or ran last; `null` when there is nothing to say. */
export function backupStatus(
  state: BackupState,
  locale: Locale,
): { text: string; progress: { done: number; total: number } | null } | null {
  const words = backupWords(locale);
  const say = (text: string) => ({ text, progress: null });
  switch (state.kind) {
    case 'making':
      return say(words.making);
    case 'reading':
      return say(words.reading);
    case 'erasing':
      return say(words.erasing);
    case 'made':
      return say(phrase(words.made, { name: state.name }));
    case 'bringing-in':
    case 'restoring': {
      const { done, total } = state;
      const doing = state.kind === 'restoring' ? words.restoring : words.bringingIn;
      if (total === 0) return say(doing);
      if (done >= total && state.indexing) {
        const text = `${words.indexing} · ${plural(words.indexedOf, state.indexing.total, { done: state.indexing.done })}`;
        return { text, progress: state.indexing };
      }
      if (done >= total) return say(words.indexing);
      const text = `${doing} · ${plural(words.keptOf, total, { done })}`;
      return { text, progress: { done, total } };
    }
    case 'brought-in': {
      const { amounts, withSettings, isStopped } = state;
      const what = amountsText(amounts, locale, { withSettings });
      if (isStopped) return say(what ? phrase(words.stoppedAfter, { what }) : words.stoppedBefore);
      return say(what ? phrase(words.broughtIn, { what }) : words.nothing);
    }
    case 'taking-back':
      return say(words.takingBack);
    case 'taken-back':
      return say(words.takenBack);
    case 'restored':
      return say(words.restored);
    default:
      return null;
  }
}

/** Whether an operation is running, so that no other may begin. */
export function isBusy({ kind }: BackupState): boolean {
  return BUSY_KINDS.includes(kind);
}

/** Whether it can be stopped halfway. Preparing the search cannot: it continues even without the page. */
export function canStop(state: BackupState): boolean {
  return state.kind === 'bringing-in' && state.done < state.total;
}

/** Whether the operation is one of erasing rather than of backup. */
export function isAboutErasing({ kind }: BackupState): boolean {
  return ERASING.includes(kind);
}

/** Says what was erased, or will be after a question; `null` when there is nothing to erase. */
export function eraseText(
  which: 'eraseAsk' | 'erased',
  amounts: Amounts,
  locale: Locale,
): string | null {
  const what = amountsText(amounts, locale);
  return what && phrase(backupWords(locale)[which], { what });
}

/** What importing a backup would change, shown before it is imported. */
export interface MergeView {
  title: string;
  changes: string[];
  problems: string[];
  /** whether the backup has different settings, so that the reader chooses */
  hasOtherSettings: boolean;
  canBringIn: boolean;
}

/** Numbers of weeks, marks, notes and sources. */
export interface Amounts {
  weeks: number;
  marks: number;
  notes: number;
  sources: number;
}

/** Prepares what importing a backup would change, and the problems of its file. */
export function mergeView(
  plan: MergePlan,
  { madeAt, problems }: { madeAt: string | null; problems: readonly Problem[] },
  locale: Locale,
): MergeView {
  const words = backupWords(locale);
  const changes = changesOf(plan, words);
  const when = madeAt && dayText(Date.parse(madeAt), locale);
  return {
    title: when ? phrase(words.madeAt, { when }) : words.unknownTime,
    changes: isEmptyPlan(plan) ? [words.nothing] : changes,
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ where, what }) => `${where[locale]}: ${what[locale]}`),
    hasOtherSettings: plan.otherSettings !== null,
    canBringIn: !isEmptyPlan(plan),
  };
}

function changesOf({ counts, settings }: MergePlan, words: BackupWords): string[] {
  const { weeks, marks, sources, cutNotes } = counts;
  const lines: [template: string, count: number][] = [
    [words.weeks.added, weeks.added],
    [words.weeks.replaced, weeks.replaced],
    [words.weeks.left, weeks.left],
    [words.weeks.same, weeks.same],
    [words.marks.added, marks.added],
    [words.marks.merged, marks.merged],
    [words.marks.same, marks.same],
    [words.sources.added, sources.added],
    [words.sources.left, sources.left],
    [words.cutNotes, cutNotes.length],
  ];
  return [
    ...lines.flatMap(([template, count]) => (count > 0 ? [phrase(template, { count })] : [])),
    ...(settings ? [words.newSettings] : []),
  ];
}

/** Counts what the reader would miss; empty marks do not count. */
export function amountsOf(contents: {
  weeks: readonly unknown[];
  marks: readonly Mark[];
  sources: readonly unknown[];
}): Amounts {
  const marks = contents.marks.filter((mark) => !isEmptyMark(mark));
  const notes = marks.filter(({ note }) => note !== '').length;
  const { weeks, sources } = contents;
  return { weeks: weeks.length, marks: marks.length, notes, sources: sources.length };
}

/** `3주 치, 기록 2개, 메모 1개`, `3 weeks, 2 marks, 1 note`; `null` where there is nothing. */
export function amountsText(
  amounts: Amounts,
  locale: Locale,
  { withSettings = false } = {},
): string | null {
  const { parts, settingsPart } = backupWords(locale);
  const kinds = ['weeks', 'marks', 'notes', 'sources'] as const;
  const texts = kinds
    .filter((kind) => amounts[kind] > 0)
    .map((kind) => plural(parts[kind], amounts[kind]));
  if (withSettings) texts.push(settingsPart);
  return texts.join(', ') || null;
}

/** When and why the database was rebuilt, and what was restored. */
export interface RecoveryNoticeView {
  /** ISO instant */
  at: string;
  /** whether the database was unreadable, rather than gone */
  wasBroken: boolean;
  /** numbers of marks and weeks that were restored from their copies */
  marks: number;
  weeks: number;
}

/** Says that the database was rebuilt, and what was restored. */
export function recoveryText(
  { at, wasBroken, marks, weeks }: RecoveryNoticeView,
  locale: Locale,
): string {
  const words = backupWords(locale);
  const how = wasBroken ? words.recoveryBroken : words.recoveryGone;
  const what = amountsText({ weeks, marks, notes: 0, sources: 0 }, locale);
  return [
    phrase(how, { when: dayText(Date.parse(at), locale) }),
    what ? phrase(words.recoveryWith, { what }) : words.recoveryEmpty,
  ].join(' ');
}

/** Says how much is stored. */
export function storedText(bytes: number, locale: Locale): string {
  const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  const size = new Intl.NumberFormat(locale, unit).format(bytes / 1_000_000);
  return phrase(backupWords(locale).stored, { size });
}
