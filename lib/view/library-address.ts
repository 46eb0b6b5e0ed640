import type { MirrorHead } from '../lookup/mirror-image';
import type { PaperText } from '../lookup/paper-record';
import { readPaperKey } from '../paper/paper-key';
import type { PaperKey } from '../paper/ref';

/** A paper's place: the first day of its week, and its rank in that week. */
export interface PaperPlace {
  /** ISO day */
  week: string;
  rank: number;
  /** the paper that is meant, if several digests share the week */
  key?: PaperKey;
}

/** Collections of papers, by what the reader did with them. */
export const COLLECTIONS = ['starred', 'unread', 'started', 'notes', 'all'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** Parts of the setup; the first stands for all of it. */
const SETUP_PARTS = ['setup', 'add', 'sources', 'weeks', 'export', 'backup', 'erase'] as const;
export type SetupPart = (typeof SETUP_PARTS)[number];

/** The destination of an address of the library page. */
export type LibraryPlace =
  | ({ kind: 'paper' } & PaperPlace)
  /** @param week - ISO day on which it begins */
  | { kind: 'week'; week: string; id?: string }
  | { kind: 'search'; query: string }
  | { kind: 'collection'; name: CollectionName }
  | { kind: 'tag'; tag: string }
  /** @param list - a place whose papers are to be exported */
  | { kind: 'setup'; part: SetupPart; list?: LibraryPlace };

const LIBRARY = '/library.html';
const PAPER = /^#(\d{4}-\d\d-\d\d)\/(\d{1,4})(?:\?paper=(.+))?$/;
const WEEK = /^#(\d{4}-\d\d-\d\d)(?:\?from=(.+))?$/;
const SEARCH = /^#search=(.*)$/;
const EXPORT = /^#export=(.*)$/;
const TAG = /^#tag=(.*)$/;

/** Returns the extension path at which the library shows a paper: `/library.html#2024-10-07/2`. */
export function libraryAddress({ week, rank, key }: PaperPlace): string {
  const paper = key === undefined ? '' : `?paper=${encodeURIComponent(key)}`;
  return `${LIBRARY}#${week}/${rank}${paper}`;
}

/** Returns the extension path of a search in the library; without a query, of the library itself. */
export function searchAddress(query: string): string {
  const text = query.toWellFormed().trim();
  return text === '' ? LIBRARY : `${LIBRARY}#search=${encodeURIComponent(text)}`;
}

/**
 * Returns the extension path at which the library shows one text of a paper.
 *
 * @param weeks - all weeks: if two begin on one day, the address also names the paper
 */
export function addressOfText(
  key: PaperKey,
  { digest, rank }: PaperText,
  weeks: MirrorHead['weeks'],
): string {
  const week = digest.week.start;
  const isShared = weeks.filter(({ start }) => start === week).length > 1;
  return libraryAddress({ week, rank, ...(isShared && { key }) });
}

/** Returns the fragment of the library's address that names a place. */
export function placeHash(place: LibraryPlace): string {
  switch (place.kind) {
    case 'paper':
      return libraryAddress(place).slice(LIBRARY.length);
    case 'week':
      return `#${place.week}${place.id === undefined ? '' : `?from=${encodeURIComponent(place.id)}`}`;
    case 'search':
      return searchAddress(place.query).slice(LIBRARY.length);
    case 'collection':
      return `#${place.name}`;
    case 'tag':
      return `#tag=${encodeURIComponent(place.tag)}`;
    case 'setup':
      return place.list
        ? `#${place.part}=${encodeURIComponent(placeHash(place.list))}`
        : `#${place.part}`;
  }
}

/** Reads what the functions above wrote; `null` if it opens nothing. @param hash - of the page's address */
export function readLibraryAddress(hash: string): LibraryPlace | null {
  const [, query] = SEARCH.exec(hash) ?? [];
  if (query !== undefined) {
    const text = decode(query);
    return text === null ? null : { kind: 'search', query: text };
  }
  const [, list] = EXPORT.exec(hash) ?? [];
  if (list !== undefined) return readExport(decode(list));
  const [, tag] = TAG.exec(hash) ?? [];
  if (tag !== undefined) {
    const text = decode(tag);
    return text === null ? null : { kind: 'tag', tag: text };
  }
  return readNamed(hash.slice(1)) ?? readWeek(hash) ?? readPaper(hash);
}

/** Reads the address of a list of papers within the address of the export. */
function readExport(hash: string | null): LibraryPlace {
  const list = hash === null || EXPORT.test(hash) ? null : readLibraryAddress(hash);
  const isList = list !== null && list.kind !== 'setup' && list.kind !== 'paper';
  return { kind: 'setup', part: 'export', ...(isList && { list }) };
}

function readNamed(name: string): LibraryPlace | null {
  const collection = COLLECTIONS.find((one) => one === name);
  if (collection) return { kind: 'collection', name: collection };
  const part = SETUP_PARTS.find((one) => one === name);
  return part ? { kind: 'setup', part } : null;
}

function readWeek(hash: string): LibraryPlace | null {
  const [, week, from] = WEEK.exec(hash) ?? [];
  if (week === undefined || !isDay(week)) return null;
  const id = decode(from ?? '');
  return { kind: 'week', week, ...(id !== null && { id }) };
}

function readPaper(hash: string): LibraryPlace | null {
  const [, week, rank, paper] = PAPER.exec(hash) ?? [];
  if (week === undefined || !isDay(week)) return null;
  const key = readPaperKey(decode(paper ?? ''));
  return { kind: 'paper', week, rank: Number(rank), ...(key && { key }) };
}

/** Whether the day exists in the calendar. */
function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** `null` for an empty text, and for invalid percent-encoding such as a lone "%". */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}
