import type { PaperKey } from '../paper/ref';
import { toFields } from '../text/json';
import { MIRROR_LAYOUT, type MirrorHead, type PostRecord, type WeekRecord } from './mirror-image';
import type { PaperLink, PaperRecord, PaperText } from './paper-record';

// The mirror lies in storage.local, which the processes of other people's pages can write as well,
// should one of them be broken into. So what is read is looked at before it is drawn.

/** Reads a stored paper. @returns `null` when it is another paper's or has not the shape of one */
export function readPaperRecord(data: unknown, key: PaperKey): PaperRecord | null {
  const { key: stored, texts } = toFields(data);
  const isRecord = stored === key && isListOf(texts, isText) && texts[0] !== undefined;
  return isRecord ? (data as PaperRecord) : null; // checked just now
}

/** Reads a stored post. @returns `null` when it has not the shape of one */
export function readPostRecord(data: unknown): PostRecord | null {
  const { handle, papers } = toFields(data);
  const isRecord = (handle === null || isString(handle)) && isListOf(papers, isString);
  return isRecord ? (data as PostRecord) : null; // checked just now
}

/** Reads a stored week. @returns `null` when it has not the shape of one */
export function readWeekRecord(data: unknown): WeekRecord | null {
  const { trends, papers } = toFields(data);
  const isRecord =
    isDigestHead(data) && isListOf(trends, isBilingual) && isListOf(papers, isString);
  return isRecord ? (data as WeekRecord) : null; // checked just now
}

/** Reads the stored table of contents. @returns `null` when it is of another layout, or is none */
export function readMirrorHead(data: unknown): MirrorHead | null {
  const { layout, fingerprint, weeks, shards, broken } = toFields(data);
  const isHead =
    layout === MIRROR_LAYOUT &&
    isString(fingerprint) &&
    isListOf(weeks, (week) => isSpan(week) && isString(toFields(week).id)) &&
    Object.values(toFields(shards)).every(isNumber) &&
    typeof shards === 'object' &&
    isListOf(broken, isBroken);
  return isHead ? (data as MirrorHead) : null; // checked just now
}

function isText(data: unknown): data is PaperText {
  const { digest, rank, title, doubts, sections, links, version } = toFields(data);
  return (
    isDigestHead(digest) &&
    isNumber(rank) &&
    (version === undefined || isNumber(version)) &&
    isBilingual(title) &&
    isDoubts(doubts) &&
    isListOf(sections, isSection) &&
    isListOf(links, isLink)
  );
}

function isDigestHead(data: unknown): boolean {
  const { id, way, mark, week, title, source, size } = toFields(data);
  const { name, url, notice } = toFields(source);
  return (
    [id, way, mark, name, url].every(isString) &&
    isSpan(week) &&
    isBilingual(title) &&
    isBilingual(notice) &&
    isNumber(size)
  );
}

function isSection(data: unknown): boolean {
  const { name, pairs } = toFields(data);
  return (name === 'summary' || name === 'abstract') && isListOf(pairs, isPair);
}

function isPair(data: unknown): boolean {
  return isBilingual(data) && isDoubts(toFields(data).doubts);
}

function isDoubts(data: unknown): boolean {
  return data === undefined || isListOf(data, hasUserMessage);
}

function isLink(data: unknown): data is PaperLink {
  const { kind, text, url } = toFields(data);
  return [kind, text].every(isString) && isString(url) && /^https:\/\/\w/.test(url);
}

function isBroken(data: unknown): boolean {
  const { name, problems } = toFields(data);
  return isString(name) && isListOf(problems, isProblem);
}

function isProblem(data: unknown): boolean {
  const { where, what } = toFields(data);
  return hasUserMessage(where) && hasUserMessage(what);
}

function hasUserMessage(data: unknown): boolean {
  const { ko, en } = toFields(data);
  return isString(ko) && isString(en);
}

function isSpan(data: unknown): boolean {
  const { start, end } = toFields(data);
  return isDay(start) && isDay(end);
}

function isBilingual(data: unknown): boolean {
  const { ko, en } = toFields(data);
  return [ko, en].every((text) => text === null || isString(text));
}

function isListOf(data: unknown, isOne: (item: unknown) => boolean): data is unknown[] {
  return Array.isArray(data) && data.every(isOne);
}

function isString(data: unknown): data is string {
  return typeof data === 'string';
}

function isNumber(data: unknown): boolean {
  return Number.isFinite(data);
}

function isDay(data: unknown): boolean {
  const isShaped = typeof data === 'string' && /^\d{4}-\d\d-\d\d$/.test(data);
  return isShaped && !Number.isNaN(Date.parse(`${data}T00:00:00Z`));
}
