import type { MergePlan } from '../../backup/merge-plan';
import { isEmptyPlan } from '../../backup/merge-plan';
import type { Mark } from '../../paper/mark';
import { isEmptyMark } from '../../paper/mark';
import type { Locale } from '../../settings/settings';
import type { LocalizedText, Problem } from '../../text/localized';
import { phrase, plural } from '../phrase';
import { dayText } from '../when';
import { type BackupWords, backupWords } from './backup-words';

/** As many problems as anyone reads. */
const MOST_PROBLEMS = 30;

/** What is being done, or was done last. */
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
  /** in weeks; when all are kept, the papers that are laid out, once that is known */
  | { kind: 'bringing-in' | 'restoring'; done: number; total: number; laying?: Laying | null }
  /** `isStopped`: not all of it, as the reader wished */
  | { kind: 'brought-in'; amounts: Amounts; withSettings: boolean; isStopped: boolean }
  | { kind: 'asking-to-erase'; amounts: Amounts };

interface Laying {
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

/** A file that the browser does not let us read. */
export const UNREADABLE: LocalizedText = {
  ko: '파일을 읽을 수 없어요. 파일이 그 자리에 있는지 확인하고 다시 골라 주세요.',
  en: 'The file cannot be read. Check that it is still there and choose it again.',
};

/** One thing at a time. */
export const BUSY: LocalizedText = {
  ko: '지금 하는 일이 끝나면 다시 눌러 주세요.',
  en: 'Something else is being done. Press again when it has ended.',
};

/** Says what is being done, or was done last; `null` when there is nothing to say. */
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
      if (done >= total && state.laying) {
        const text = `${words.layingOut} · ${plural(words.laidOutOf, state.laying.total, { done: state.laying.done })}`;
        return { text, progress: state.laying };
      }
      if (done >= total) return say(words.layingOut);
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

/** Whether nothing else may be begun now. */
export function isBusy({ kind }: BackupState): boolean {
  return BUSY_KINDS.includes(kind);
}

/** Whether it can be stopped half way: what is laid out goes on by itself, even without the page. */
export function canStop(state: BackupState): boolean {
  return state.kind === 'bringing-in' && state.done < state.total;
}

/** Whether it is about erasing rather than about backups. */
export function isAboutErasing({ kind }: BackupState): boolean {
  return ERASING.includes(kind);
}

/** Says what was erased, or would be; `null` where there is nothing. */
export function eraseText(
  which: 'eraseAsk' | 'erased',
  amounts: Amounts,
  locale: Locale,
): string | null {
  const what = amountsText(amounts, locale);
  return what && phrase(backupWords(locale)[which], { what });
}

/** What bringing in a backup would change, before it is done. */
export interface MergeView {
  title: string;
  changes: string[];
  problems: string[];
  /** there are other settings, and the reader is to choose */
  hasOtherSettings: boolean;
  canBringIn: boolean;
}

/** How much of each thing there is. */
export interface Amounts {
  weeks: number;
  marks: number;
  notes: number;
  sources: number;
}

/** Lays out what a backup would change, and what was wrong with it. */
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
  const userMessage: [template: string, count: number][] = [
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
    ...userMessage.flatMap(([template, count]) => (count > 0 ? [phrase(template, { count })] : [])),
    ...(settings ? [words.newSettings] : []),
  ];
}

/** Counts what a reader would miss; marks that hold nothing are none. */
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
  const userMessage = kinds
    .filter((kind) => amounts[kind] > 0)
    .map((kind) => plural(parts[kind], amounts[kind]));
  if (withSettings) userMessage.push(settingsPart);
  return userMessage.join(', ') || null;
}

/** What was done when the database had to be made anew. */
export interface RecoveryNoticeView {
  /** ISO instant */
  at: string;
  /** it could not be read any more, rather than being gone */
  wasBroken: boolean;
  /** how many marks and weeks came back from their copies */
  marks: number;
  weeks: number;
}

/** Says that the database had to be made anew, and what is left. */
export function mendedText(
  { at, wasBroken, marks, weeks }: RecoveryNoticeView,
  locale: Locale,
): string {
  const words = backupWords(locale);
  const how = wasBroken ? words.mendedBroken : words.mendedGone;
  const what = amountsText({ weeks, marks, notes: 0, sources: 0 }, locale);
  return [
    phrase(how, { when: dayText(Date.parse(at), locale) }),
    what ? phrase(words.mendedWith, { what }) : words.mendedEmpty,
  ].join(' ');
}
