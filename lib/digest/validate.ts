import { cleanText } from '../text/clean-text';
import { type Fields, toArray, toFields } from '../text/json';
import type { Bilingual, LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { runSync } from '../text/slices';
import { entryPlace } from './entry-place';
import {
  DIGEST_FORMAT,
  DIGEST_VERSION,
  type Digest,
  type DigestEntry,
  type DigestExtra,
  type DigestLink,
  type DigestSource,
  type Prose,
  type Sentences,
} from './format';
import { DIGEST_PROBLEMS } from './validate.words';

/** A digest as far as it could be read, and everything that was wrong with it. */
export interface Validated {
  /** `null` when nothing of it can be used */
  digest: Digest | null;
  problems: Problem[];
}

/** Larger than any real digest by a wide margin; what exceeds them is cut or refused. */
const MOST = {
  entries: 500,
  sentences: 400,
  characters: 20_000,
  links: 50,
  extras: 20,
  url: 2_000,
};
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

type Report = (where: LocalizedText, what: LocalizedText) => void;
/**
 * Checks data from outside against the digest format and copies what is good, field by field.
 *
 * One malformed entry costs that entry; a malformed frame (format, version, id, week) costs the
 * digest. Unknown fields are dropped.
 *
 * @param data - parsed JSON of unknown origin
 */
export function validateDigest(data: unknown): Validated {
  return runSync(validateInSteps(data));
}

/** Like `validateDigest`, in steps short enough to pause between, for digests of any size. */
export function* validateInSteps(data: unknown): Generator<void, Validated> {
  const problems: Problem[] = [];
  const report: Report = (where, what) => problems.push({ where, what });
  const fields = toFields(data);
  const frame = readFrame(fields, report);
  if (!frame) return { digest: null, problems };

  const entries = yield* readEntries(fields.entries, report);
  if (entries.length === 0) {
    report(field('entries'), DIGEST_PROBLEMS.noEntries);
    return { digest: null, problems };
  }
  const title = readBilingual(fields.title);
  const trends = toArray(fields.trends).slice(0, MOST.entries).map(readBilingual).filter(hasText);
  return { digest: { ...frame, title, trends, entries }, problems };
}

function readFrame(
  fields: Fields,
  report: Report,
): Omit<Digest, 'title' | 'trends' | 'entries'> | null {
  if (fields.format !== DIGEST_FORMAT) {
    report(field('format'), localize(DIGEST_PROBLEMS.wrongFormat, { format: DIGEST_FORMAT }));
    return null;
  }
  if (fields.version !== DIGEST_VERSION) {
    const isNewer = typeof fields.version === 'number' && fields.version > DIGEST_VERSION;
    report(field('version'), isNewer ? DIGEST_PROBLEMS.newer : DIGEST_PROBLEMS.unknownVersion);
    return null;
  }
  const id = readText(fields.id);
  const week = toFields(fields.week);
  const start = readDay(week.start);
  const end = readDay(week.end);
  const source = readSource(fields.source);
  if (!id || id.length > 200) {
    report(field('id'), DIGEST_PROBLEMS.noId);
  }
  if (!start || !end || start > end) {
    report(field('week'), DIGEST_PROBLEMS.noWeek);
  }
  if (!source) {
    report(field('source'), DIGEST_PROBLEMS.noSource);
  }
  if (!id || id.length > 200 || !start || !end || start > end || !source) return null;
  return { format: DIGEST_FORMAT, version: DIGEST_VERSION, id, week: { start, end }, source };
}

function readSource(data: unknown): DigestSource | null {
  const fields = toFields(data);
  const name = readText(fields.name);
  const url = readUrl(fields.url);
  const original = readUrl(fields.original);
  return name && url?.startsWith('https:')
    ? { name, url, ...(original && { original }), notice: readBilingual(fields.notice) }
    : null;
}

function* readEntries(data: unknown, report: Report): Generator<void, DigestEntry[]> {
  const items = toArray(data);
  if (items.length > MOST.entries) {
    report(
      field('entries'),
      localize(DIGEST_PROBLEMS.firstEntries, { count: items.length, most: MOST.entries }),
    );
  }
  const entries: DigestEntry[] = [];
  const ranks = new Set<number>();
  for (const [index, item] of items.slice(0, MOST.entries).entries()) {
    yield;
    const where = entryPlace(index + 1);
    const entry = readEntry(item, where, report);
    if (!entry) continue;
    if (ranks.has(entry.rank)) report(where, rankTaken(entry.rank));
    else entries.push(entry);
    ranks.add(entry.rank);
  }
  return entries;
}

function readEntry(data: unknown, where: LocalizedText, report: Report): DigestEntry | null {
  const fields = toFields(data);
  const { rank } = fields;
  if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 1 || rank > 999) {
    report(where, DIGEST_PROBLEMS.noRank);
    return null;
  }
  const title = readBilingual(fields.title);
  if (!hasText(title)) {
    report(where, DIGEST_PROBLEMS.noTitle);
    return null;
  }
  const extras = readExtras(fields.extras, where, report);
  return {
    rank,
    title,
    summary: readProse(fields.summary, where, report),
    abstract: readProse(fields.abstract, where, report),
    papers: readUrls(fields.papers, where, report),
    discussions: readUrls(fields.discussions, where, report),
    links: readLinks(fields.links, where, report),
    ...(extras.length > 0 && { extras }),
  };
}

/** An extra without a heading or without words is nothing to show. */
function readExtras(data: unknown, where: LocalizedText, report: Report): DigestExtra[] {
  return toArray(data)
    .slice(0, MOST.extras)
    .flatMap((item) => {
      const fields = toFields(item);
      const label = readText(fields.label);
      const text = readProse(fields.text, where, report);
      return label && (text.ko || text.en) ? { label, text } : [];
    });
}

function readUrls(data: unknown, where: LocalizedText, report: Report): string[] {
  return toArray(data)
    .slice(0, MOST.links)
    .flatMap((item) => {
      const url = readUrl(item);
      if (!url) report(where, DIGEST_PROBLEMS.linkLeftOut);
      return url ?? [];
    });
}

function readLinks(data: unknown, where: LocalizedText, report: Report): DigestLink[] {
  return toArray(data)
    .slice(0, MOST.links)
    .flatMap((item) => {
      const { label, url } = toFields(item);
      const address = readUrl(url);
      if (!address) report(where, DIGEST_PROBLEMS.linkLeftOut);
      return address ? { label: readText(label) ?? new URL(address).hostname, url: address } : [];
    });
}

/** Only plain web addresses: no script, no data, no user name before the host. */
function readUrl(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > MOST.url || !URL.canParse(data)) return null;
  const url = new URL(data);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // Written out, what is not ASCII takes several characters each.
  const isShort = url.href.length <= MOST.url;
  return isWeb && isShort && !url.username && !url.password ? url.href : null;
}

function readProse(data: unknown, where: LocalizedText, report: Report): Prose {
  const { ko, en, breaks } = toFields(data);
  const isText = (text: unknown) => text === undefined || text === null || Array.isArray(text);
  if (!isText(ko) || !isText(en)) report(where, DIGEST_PROBLEMS.noSentences);
  const marks = toFields(breaks);
  const [koText, koBreaks] = readSentences(ko, marks.ko);
  const [enText, enBreaks] = readSentences(en, marks.en);
  const prose = { ko: koText, en: enText };
  return koBreaks || enBreaks ? { ...prose, breaks: { ko: koBreaks, en: enBreaks } } : prose;
}

/** Sentences with words in them, and which of them begin a paragraph, by their new indexes. */
function readSentences(data: unknown, marks: unknown): [Sentences | null, number[] | null] {
  const marked = new Set(toArray(marks));
  const sentences: string[] = [];
  const breaks = new Set<number>();
  for (const [index, item] of toArray(data).slice(0, MOST.sentences).entries()) {
    if (marked.has(index)) breaks.add(sentences.length);
    const sentence = readText(item);
    if (sentence) sentences.push(sentence);
  }
  breaks.delete(0);
  breaks.delete(sentences.length);
  return [sentences.length > 0 ? sentences : null, breaks.size > 0 ? [...breaks] : null];
}

function readBilingual(data: unknown): Bilingual {
  const { ko, en } = toFields(data);
  return { ko: readText(ko), en: readText(en) };
}

function readText(data: unknown): string | null {
  return typeof data === 'string' ? cleanText(data.slice(0, MOST.characters)) || null : null;
}

function readDay(data: unknown): string | null {
  if (typeof data !== 'string' || !ISO_DAY.test(data)) return null;
  // Some browsers take 30 February for 1 March.
  return String(new Date(data).toJSON()).startsWith(data) ? data : null;
}

function hasText(text: Bilingual): boolean {
  return text.ko !== null || text.en !== null;
}

/** Names of fields are the format's own words, the same in both languages. */
function field(name: string): LocalizedText {
  return { ko: name, en: name };
}

function rankTaken(rank: number): LocalizedText {
  return localize(DIGEST_PROBLEMS.rankTaken, { rank });
}
