import { browser } from 'wxt/browser';
import {
  BACKUP_FORMAT,
  type BackupContents,
  type BackupSource,
  formatBackupInSteps,
} from '../../backup/backup-format';
import { BACKUP_PROBLEMS } from '../../backup/backup-problems.words';
import { BACKUP_REFUSALS } from '../../backup/backup-refusals.words';
import { type MergePlan, planMergeInSteps } from '../../backup/merge-plan';
import {
  MOST_BACKUP_BYTES,
  type ParsedBackup,
  parseBackupInSteps,
} from '../../backup/parse-backup';
import { SCHEDULER } from '../../browser/scheduler';
import { ask, type Reply } from '../../messaging/messages';
import type { Settings } from '../../settings/settings';
import { readChosenSettings } from '../../storage/settings';
import { newSource, type SourceRecord } from '../../storage/source-record';
import { readStore, type StoreContents, type WeekName } from '../../storage/store';
import { inSlices } from '../../text/slices';

/** Weeks that go in one message: both ends are busy with it for some hundredths of a second. */
const MOST_IN_PART = 20;
/** Messages may have 64 MB; whatever their characters, these stay far below. */
const MOST_PART_LENGTH = 8_000_000;
/** What stands before the lists of a backup is far shorter. */
const HEAD_BYTES = 4_000;
const IS_BACKUP = new RegExp(`"format"\\s*:\\s*"${BACKUP_FORMAT}"`);

/** Everything the reader has. @throws {StoreError} when it cannot be read */
export async function readBackupContents(): Promise<BackupContents> {
  const [contents, settings] = await Promise.all([readStore(), readChosenSettings()]);
  return toBackupContents(contents, settings);
}

/**
 * Makes the backup file of everything the reader has.
 *
 * @throws {StoreError} when it cannot be read
 */
export async function makeBackup(): Promise<File> {
  const now = new Date();
  const made = { madeAt: now.toISOString(), madeBy: browser.runtime.getManifest().version };
  const text = await inSlices(formatBackupInSteps(await readBackupContents(), made), SCHEDULER);
  return new File([text], backupName(now), { type: 'application/json' });
}

/** Lets the browser keep a file where its downloads go. Extension pages, and only from a click. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser takes the file up when this is over; it stays until it is written.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Whether a file calls itself a backup, told from its beginning. */
export async function isBackup(file: Blob): Promise<boolean> {
  return IS_BACKUP.test(await file.slice(0, HEAD_BYTES).text());
}

/**
 * Reads a backup in slices.
 *
 * @throws what the browser throws when the file is gone
 */
export async function readBackup(file: Blob): Promise<ParsedBackup> {
  if (file.size > MOST_BACKUP_BYTES) {
    const problems = [{ where: BACKUP_PROBLEMS.file, what: BACKUP_REFUSALS.tooLarge }];
    return { backup: null, made: { madeAt: null, madeBy: null }, problems };
  }
  return inSlices(parseBackupInSteps(await file.text()), SCHEDULER);
}

/** What bringing a backup into what is here would change. In slices. */
export function planImport(current: BackupContents, backup: BackupContents): Promise<MergePlan> {
  return inSlices(planMergeInSteps(current, backup), SCHEDULER);
}

/** What is stored, as a backup holds it. */
function toBackupContents(
  { weeks, marks, sources }: StoreContents,
  settings: Settings | null,
): BackupContents {
  return { weeks, marks, settings, sources: sources.map(toBackupSource) };
}

/** What a plan keeps, as it is stored. @param now - ISO instant */
export function toStoreContents(
  { putWeeks, putMarks, addSources }: Pick<MergePlan, 'putWeeks' | 'putMarks' | 'addSources'>,
  now: string,
): StoreContents {
  const sources = addSources.map(({ kind, ...source }) => newSource(kind, source, now));
  return { weeks: putWeeks, marks: putMarks, sources };
}

/** Takes contents apart so that each part fits into one message; sources go with the first weeks. */
export function* inParts({ weeks, marks, sources }: StoreContents): Generator<StoreContents> {
  let part: StoreContents = { weeks: [], marks: [], sources: [] };
  let count = 0;
  let length = 0;
  for (const [name, items] of [
    ['sources', sources],
    ['marks', marks],
    ['weeks', weeks],
  ] as const) {
    for (const item of items) {
      const itemLength = JSON.stringify(item).length;
      const isFull = count >= MOST_IN_PART || length + itemLength > MOST_PART_LENGTH;
      if (length > 0 && isFull) {
        yield part;
        part = { weeks: [], marks: [], sources: [] };
        [count, length] = [0, 0];
      }
      (part[name] as unknown[]).push(item); // of the list of its name
      count += name === 'weeks' ? 1 : 0;
      length += itemLength;
    }
  }
  if (length > 0) yield part;
}

/**
 * Has contents kept as they are, message by message, and then shown. Where one fails or the signal
 * aborts, what went before stays: asked for again, all of it is kept once.
 *
 * @param onKept - told what each message had kept
 * @returns the last reply: of the message that failed, if any did
 */
export async function keepInParts(
  contents: StoreContents,
  onKept: (part: StoreContents) => void = () => undefined,
  signal: AbortSignal | null = null,
): Promise<Reply> {
  for (const part of inParts(contents)) {
    if (signal?.aborted) break;
    const reply = await ask('store-records', { ...part, isMoreComing: true });
    if (!reply.ok) return endEarly(reply);
    onKept(part);
  }
  // Now all of it is laid out, which takes longer than keeping it.
  return ask('store-records', { weeks: [], marks: [], sources: [] });
}

/** Has weeks removed, message by message, for each reply holds what it removed. */
export async function removeInParts(names: readonly WeekName[]): Promise<Reply> {
  for (let at = 0; at < names.length; at += MOST_IN_PART) {
    const part = names.slice(at, at + MOST_IN_PART);
    const isMoreComing = at + MOST_IN_PART < names.length;
    const reply = await ask('remove-weeks', { names: part, isMoreComing });
    if (!reply.ok) return endEarly(reply);
  }
  return { ok: true, value: undefined };
}

/** What was done before is seen all the same. */
async function endEarly(reply: Reply): Promise<Reply> {
  await ask('refresh-mirror');
  return reply;
}

/** `paper-duet-backup-2026-11-21.json`, by the reader's own calendar. */
export function backupName(day: Date): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return `paper-duet-backup-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}

function toBackupSource({ id, name, url, state }: SourceRecord): BackupSource {
  const publicKey = state.kind === 'feed' ? state.publicKey : null;
  return { id, kind: state.kind, url, name, publicKey };
}
