import { cleanText } from '../text/clean-text';
import { type Fields, toArray, toFields } from '../text/json';
import type { Bilingual, LocalizedText, Problem } from '../text/localized';
import { atOnce } from '../text/slices';
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
const NEWER: LocalizedText = {
  ko: '더 최신 버전의 Paper Duet에서 만든 다이제스트예요. 업데이트한 뒤 다시 열어 주세요.',
  en: 'This needs a newer version of Paper Duet. Please update and try again.',
};
const UNKNOWN_VERSION: LocalizedText = {
  ko: '알 수 없는 형식 버전이에요. 만든 곳에 확인해 주세요.',
  en: 'The format version is unknown. Ask whoever made it.',
};
const NO_SENTENCES: LocalizedText = {
  ko: '글이 문장 목록이 아니어서 뺐어요.',
  en: 'A text is not a list of sentences and was left out.',
};
const LINK_LEFT_OUT: LocalizedText = {
  ko: '웹 주소가 아닌 링크가 있어 뺐어요.',
  en: 'A link is not a web address and was left out.',
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
  return atOnce(validateInSteps(data));
}

/** The same in steps short enough to rest between, for digests that may be of any size. */
export function* validateInSteps(data: unknown): Generator<void, Validated> {
  const problems: Problem[] = [];
  const report: Report = (where, what) => problems.push({ where, what });
  const fields = toFields(data);
  const frame = readFrame(fields, report);
  if (!frame) return { digest: null, problems };

  const entries = yield* readEntries(fields.entries, report);
  if (entries.length === 0) {
    report(field('entries'), {
      ko: '읽을 수 있는 항목이 없어요.',
      en: 'The digest has no entry that can be read.',
    });
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
    report(field('format'), {
      ko: `다이제스트가 아니에요. format이 “${DIGEST_FORMAT}”이어야 해요.`,
      en: `This is not a digest: its format must be “${DIGEST_FORMAT}”.`,
    });
    return null;
  }
  if (fields.version !== DIGEST_VERSION) {
    const isNewer = typeof fields.version === 'number' && fields.version > DIGEST_VERSION;
    report(field('version'), isNewer ? NEWER : UNKNOWN_VERSION);
    return null;
  }
  const id = readText(fields.id);
  const week = toFields(fields.week);
  const start = readDay(week.start);
  const end = readDay(week.end);
  const source = readSource(fields.source);
  if (!id || id.length > 200) {
    report(field('id'), { ko: '다이제스트의 id가 없어요.', en: 'The digest has no id.' });
  }
  if (!start || !end || start > end) {
    report(field('week'), {
      ko: '시작일과 종료일이 차례대로 있어야 해요.',
      en: 'Start and end must be days, in order.',
    });
  }
  if (!source) {
    report(field('source'), {
      ko: '출처의 이름과 https 주소가 있어야 해요.',
      en: 'A digest must name its source and link it by https.',
    });
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
    report(field('entries'), {
      ko: `항목 ${items.length}개 가운데 앞의 ${MOST.entries}개만 읽었어요.`,
      en: `Only the first ${MOST.entries} of ${items.length} entries were read.`,
    });
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
    report(where, {
      ko: '순위가 1에서 999 사이의 정수가 아니에요.',
      en: 'The rank must be a whole number from 1 to 999.',
    });
    return null;
  }
  const title = readBilingual(fields.title);
  if (!hasText(title)) {
    report(where, { ko: '제목이 없어요.', en: 'The entry has no title.' });
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
      if (!url) report(where, LINK_LEFT_OUT);
      return url ?? [];
    });
}

function readLinks(data: unknown, where: LocalizedText, report: Report): DigestLink[] {
  return toArray(data)
    .slice(0, MOST.links)
    .flatMap((item) => {
      const { label, url } = toFields(item);
      const address = readUrl(url);
      if (!address) report(where, LINK_LEFT_OUT);
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
  if (!isText(ko) || !isText(en)) report(where, NO_SENTENCES);
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
  return {
    ko: `${rank}위가 두 번 나와서 뒤의 것을 뺐어요.`,
    en: `Rank ${rank} is taken by an earlier entry, so this one was left out.`,
  };
}
