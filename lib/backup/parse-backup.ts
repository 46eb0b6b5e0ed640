import { DIGEST_FORMAT } from '../digest/format';
import { isOrigin, isSourceUrl, kindOfOrigin, type Origin } from '../digest/origin';
import { validateInSteps } from '../digest/validate';
import { readFeedAddress } from '../feed/feed-address';
import { NEVER, readInstant } from '../paper/instant';
import { type Mark, mergeMarks, validateMark } from '../paper/mark';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../settings/settings';
import { cleanText } from '../text/clean-text';
import { type Fields, isObject, toFields } from '../text/json';
import type { LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupContents,
  type BackupMade,
  type BackupSource,
  type BackupWeek,
} from './backup-format';
import { BACKUP_PROBLEMS } from './backup-problems.words';
import { BACKUP_REFUSALS } from './backup-refusals.words';
import { splitJson } from './split-json';

/**
 * The largest backup that is read, in bytes of the file, which its text never exceeds in characters;
 * to be asked of the file before it is read.
 *
 * A hundred thousand entries in both languages with a mark each, five times what search is measured
 * with, are 143 MB and take 0.7 GB of memory while they are read. At 200 MB it is 1 GB, more than which
 * a tab should not be asked for.
 */
export const MOST_BACKUP_BYTES = 200_000_000;

/** A backup as far as it could be read, and everything that was wrong with it. */
export interface ParsedBackup {
  /** `null` when nothing of it can be used; there is one problem then, and it says why */
  backup: BackupContents | null;
  /** what the file says of itself; `null` where it does not say */
  made: { [Field in keyof BackupMade]: BackupMade[Field] | null };
  problems: Problem[];
}

/** As many as anyone reads; a hostile file could hold millions. */
const MOST_PROBLEMS = 200;
const LONGEST = { name: 200, from: 2_000, version: 50, shown: 80 };
const KINDS = ['feed', 'forum', 'upstream'] as const satisfies BackupSource['kind'][];
/** 32 bytes in base64; the last sign holds four bits of them. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

type Report = (where: LocalizedText, what: LocalizedText) => void;
/** What an item of a list stands for: itself, or a record that is parsed only now. */
type ReadItem = (item: unknown) => unknown;

/**
 * Reads a backup, from its text or from what JSON it was parsed to.
 *
 * One bad week, mark or source costs only itself and is named with its place; unknown fields are
 * dropped. A file that is none of ours, cut off or newer is refused with one sentence. Fields are read
 * by name and to a fixed depth, so that only a text needs to be measured before.
 *
 * @param input - of unknown origin
 */
export function* parseBackupInSteps(input: unknown): Generator<void, ParsedBackup> {
  return typeof input === 'string'
    ? yield* parseText(input)
    : yield* readContents(toFields(input), (item) => item);
}

function* parseText(text: string): Generator<void, ParsedBackup> {
  if (text.length > MOST_BACKUP_BYTES) return refuse(BACKUP_REFUSALS.tooLarge);
  const json = text.replace(/^\ufeff/, '');
  if (json.trim() === '') return refuse(BACKUP_REFUSALS.empty);
  if (!/^\s*\{/.test(json)) return refuse(BACKUP_REFUSALS.foreign);
  const split = yield* splitJson(json);
  if (!split) return refuse(BACKUP_REFUSALS.beyondBounds);
  try {
    const frame: unknown = JSON.parse(split.frame);
    return yield* readContents(toFields(frame), (item) => {
      const span = Array.isArray(item) && split.items[item[0]];
      return span ? JSON.parse(json.slice(...span)) : item;
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // What it begins with tells whether it once was ours.
    const isOurs = json.slice(0, 1_000).includes(BACKUP_FORMAT);
    return refuse(isOurs ? BACKUP_REFUSALS.broken : BACKUP_REFUSALS.foreign);
  }
}

function whyNot({ format, version }: Fields): LocalizedText | null {
  if (format === DIGEST_FORMAT) return BACKUP_REFUSALS.digest;
  if (format !== BACKUP_FORMAT) return BACKUP_REFUSALS.foreign;
  if (version === BACKUP_VERSION) return null;
  const isNewer = typeof version === 'number' && version > BACKUP_VERSION;
  return isNewer ? BACKUP_REFUSALS.newer : BACKUP_REFUSALS.unknownVersion;
}

function refuse(what: LocalizedText): ParsedBackup {
  const made = { madeAt: null, madeBy: null };
  return { backup: null, made, problems: [{ where: BACKUP_PROBLEMS.file, what }] };
}

function* readContents(fields: Fields, readItem: ReadItem): Generator<void, ParsedBackup> {
  const refusal = whyNot(fields);
  if (refusal) return refuse(refusal);
  const problems: Problem[] = [];
  let unsaid = 0;
  const report: Report = (where, what) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ where, what });
    else unsaid += 1;
  };
  const backup: BackupContents = {
    weeks: yield* readWeeks(readList(fields, 'weeks', report), readItem, report),
    marks: yield* readMarks(readList(fields, 'marks', report), readItem, report),
    settings: readSettings(fields.settings, report),
    sources: yield* readSources(readList(fields, 'sources', report), readItem, report),
  };
  if (unsaid > 0) problems.push({ where: BACKUP_PROBLEMS.file, what: andMore(unsaid) });
  const made = {
    madeAt: readInstant(fields.madeAt),
    madeBy: readLine(fields.madeBy, LONGEST.version),
  };
  return { backup, made, problems };
}

function* readWeeks(
  items: unknown[],
  readItem: ReadItem,
  report: Report,
): Generator<void, BackupWeek[]> {
  const weeks = new Map<string, BackupWeek>();
  for (const [index, item] of items.entries()) {
    const fields = toFields(readItem(item));
    const where = placeOfWeek(index, fields);
    const week = yield* readWeek(fields, where, report);
    if (!week) continue;
    const key = `${week.origin} ${week.digest.id}`;
    const earlier = weeks.get(key);
    if (earlier) report(where, BACKUP_PROBLEMS.twice);
    if (!earlier || week.addedAt > earlier.addedAt) weeks.set(key, week);
  }
  return [...weeks.values()];
}

function* readWeek(
  fields: Fields,
  where: LocalizedText,
  report: Report,
): Generator<void, BackupWeek | null> {
  const { origin } = fields;
  if (typeof origin !== 'string' || !isOrigin(origin) || origin === 'bundled') {
    report(where, lost(BACKUP_PROBLEMS.unknownOrigin));
    return null;
  }
  const { digest, problems } = yield* validateInSteps(fields.digest);
  if (!digest) {
    report(where, lost(problems.at(-1)?.what ?? BACKUP_REFUSALS.foreign));
    return null;
  }
  for (const problem of problems) report(join(where, problem.where), problem.what);
  const addedAt = readInstant(fields.addedAt);
  if (!addedAt) report(where, BACKUP_PROBLEMS.noTime);
  const from = readLine(fields.from, LONGEST.from) ?? '';
  // A week of unknown age takes the place of none.
  return { origin, digest, addedAt: addedAt ?? NEVER, from };
}

function* readMarks(items: unknown[], readItem: ReadItem, report: Report): Generator<void, Mark[]> {
  const marks = new Map<string, Mark>();
  for (const [index, item] of items.entries()) {
    yield;
    const mark = validateMark(readItem(item));
    const earlier = mark && marks.get(mark.key);
    if (mark) marks.set(mark.key, earlier ? mergeMarks(earlier, mark) : mark);
    else report(placeOf('mark', index), BACKUP_PROBLEMS.badMark);
  }
  return [...marks.values()];
}

function* readSources(
  items: unknown[],
  readItem: ReadItem,
  report: Report,
): Generator<void, BackupSource[]> {
  const sources = new Map<string, BackupSource>();
  for (const [index, item] of items.entries()) {
    yield;
    const source = readSource(toFields(readItem(item)));
    const where = placeOf('source', index);
    if (!source) report(where, BACKUP_PROBLEMS.badSource);
    else if (sources.has(source.id)) report(where, BACKUP_PROBLEMS.twice);
    else sources.set(source.id, source);
  }
  return [...sources.values()];
}

/** A source whose key is damaged is none: without it, its files would be taken unchecked. */
function readSource(fields: Fields): BackupSource | null {
  const { id, url, publicKey = null } = fields;
  const kind = KINDS.find((known) => known === fields.kind);
  if (!kind || typeof id !== 'string' || !isOrigin(id) || !isSourceOf(kind, id)) return null;
  const isKey = publicKey === null || (typeof publicKey === 'string' && PUBLIC_KEY.test(publicKey));
  if (!isKey || typeof url !== 'string' || !isSourceUrl(url)) return null;
  const name = readLine(fields.name, LONGEST.name) ?? new URL(url).host;
  return { id, kind, url, name, publicKey };
}

/** What will be asked for must pass as what a reader types does, so that a file cannot add more. */
function isSourceOf(kind: BackupSource['kind'], id: Origin): boolean {
  if (kindOfOrigin(id) !== kind) return false;
  if (kind !== 'feed') return true;
  const url = id.slice('feed:'.length);
  const address = readFeedAddress(url);
  return 'url' in address && address.url === url;
}

function readSettings(data: unknown, report: Report): Settings | null {
  if (data === undefined || data === null) return null;
  if (isObject(data) && !Array.isArray(data)) return mergeSettings(DEFAULT_SETTINGS, data);
  report(BACKUP_PROBLEMS.settings, BACKUP_PROBLEMS.badSettings);
  return null;
}

function readList(
  fields: Fields,
  name: keyof typeof BACKUP_PROBLEMS.lists,
  report: Report,
): unknown[] {
  const data = fields[name];
  if (Array.isArray(data)) return data;
  report(BACKUP_PROBLEMS.lists[name], BACKUP_PROBLEMS.noList);
  return [];
}

function readLine(data: unknown, most: number): string | null {
  return typeof data === 'string' ? cleanText(data.slice(0, most)) || null : null;
}

/** `3번째 주(pytorchkr:2024-10-07)`: by its place and, as far as it can be read, its id. */
function placeOfWeek(index: number, fields: Fields): LocalizedText {
  const place = placeOf('week', index);
  const id = readLine(toFields(fields.digest).id, LONGEST.shown);
  return id ? localize(BACKUP_PROBLEMS.placeWithId, { place, id }) : place;
}

function placeOf(record: 'week' | 'mark' | 'source', index: number): LocalizedText {
  return localize(BACKUP_PROBLEMS[record], { number: index + 1 });
}

function join(outer: LocalizedText, inner: LocalizedText): LocalizedText {
  return { ko: `${outer.ko}, ${inner.ko}`, en: `${outer.en}, ${inner.en}` };
}

function lost(why: LocalizedText): LocalizedText {
  return localize(BACKUP_PROBLEMS.weekLost, { why });
}

function andMore(count: number): LocalizedText {
  return localize(BACKUP_PROBLEMS.more, { count });
}
