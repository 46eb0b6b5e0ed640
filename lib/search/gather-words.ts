import { dayNumber } from './filters';
import { idWord, namesOf } from './ids';
import { TRAIT } from './index-layout';
import { packInitials } from './initials';
import type { SearchDocument } from './search-document';
import { sizeOfVarint } from './varint';
import {
  BYTES,
  closeUnits,
  entryOf,
  LAST,
  LONGEST,
  newUnits,
  newWordTable,
  numberAt,
  type WordTable,
} from './word-table';
import { LONGEST_WORD, SHAPE, type Shape, scanWords, wordText } from './words';

/** All words of the papers, before the index is written. */
export interface WordsDraft {
  words: WordTable;
  /** bytes that all positions will take */
  bytes: number;
  /** number of a word and its position, in turn, in pieces: too long a list to be moved as it grows */
  pieces: Uint32Array[];
  /** how many pairs there are */
  count: number;
  /** the next free one */
  position: number;
  keys: string[];
  starts: number[];
  titleSizes: number[];
  newest: number[];
  traits: number[];
  initials: number[];
  recordStarts: number[];
  records: Uint8Array[];
}

/** More words of titles are words of the text. */
const LONGEST_TITLES = 255;
/** Numbers in one piece of `WordsDraft.pieces`. */
export const PIECE = 1 << 16;

const encoder = new TextEncoder();
/** The letters of the word being read. */
const units = newUnits();
const APOSTROPHE = 0x27;
const FIRST_BEYOND_ASCII = 0x80;
const UPPER = { first: 0x41, last: 0x5a, toLower: 0x20 };

/** A draft without any papers. */
export function newDraft(): WordsDraft {
  return {
    words: newWordTable(),
    bytes: 0,
    pieces: [],
    count: 0,
    position: 1, // a word that was not met yet was last at 0
    keys: [],
    starts: [],
    titleSizes: [],
    newest: [],
    traits: [],
    initials: [],
    recordStarts: [0],
    records: [],
  };
}

/** Reads a paper's words: of its titles, its texts, and last its ids. */
export function gatherWords(draft: WordsDraft, document: SearchDocument): void {
  const { key, weeks, titles, texts, ids } = document;
  draft.keys.push(key);
  draft.starts.push(draft.position);
  for (const title of [titles.ko, titles.en]) addText(draft, title);
  draft.titleSizes.push(Math.min(LONGEST_TITLES, draft.position - (draft.starts.at(-1) ?? 0)));
  for (const text of [texts.ko, texts.en]) addText(draft, text);
  for (const id of new Set(namesOf(key, ids).map(idWord)))
    addWord(draft, copy(id), draft.position++);
  draft.newest.push(Math.max(0, ...weeks.map(dayNumber)));
  draft.traits.push(traitsOf(document));
  for (const byte of packInitials(titles.ko ?? '')) draft.initials.push(byte);
  const record = encoder.encode(JSON.stringify([weeks, titles.ko, titles.en]));
  draft.recordStarts.push((draft.recordStarts.at(-1) ?? 0) + record.length);
  draft.records.push(record);
}

function traitsOf({ titles, texts, weeks }: SearchDocument): number {
  return (
    ((titles.ko ?? texts.ko) ? TRAIT.ko : 0) |
    ((titles.en ?? texts.en) ? TRAIT.en : 0) |
    (weeks.length > 1 ? TRAIT.severalWeeks : 0)
  );
}

/** One position stays free after each text, so that no phrase crosses it. */
function addText(draft: WordsDraft, given: string | null): void {
  if (!given) return;
  const text = given.normalize('NFC');
  const first = draft.position;
  const count = scanWords(text, (start, end, position, shape) => {
    addWord(draft, readWord(text, start, end, shape), first + position);
  });
  draft.position += count + 1;
}

/** Copies a word's letters into `units` as `wordText` gives them. @returns how many there are */
function readWord(text: string, start: number, end: number, shape: Shape): number {
  if (shape === SHAPE.joined) return copy(wordText(text, start, end, shape));
  const length = Math.min(end - start, LONGEST_WORD);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(start + at);
    if (shape === SHAPE.latin && (code === APOSTROPHE || code >= FIRST_BEYOND_ASCII)) {
      return copy(wordText(text, start, end, shape));
    }
    units[at] = code >= UPPER.first && code <= UPPER.last ? code + UPPER.toLower : code;
  }
  closeUnits(units, length);
  return length;
}

function copy(word: string): number {
  const length = Math.min(word.length, LONGEST);
  for (let at = 0; at < length; at += 1) units[at] = word.charCodeAt(at);
  closeUnits(units, length);
  return length;
}

/** @param length - of the word in `units` */
function addWord(draft: WordsDraft, length: number, position: number): void {
  const entry = entryOf(draft.words, units, length);
  const { entries } = draft.words;
  const last = entries[entry + LAST] ?? 0;
  if (position <= last) return; // parts come before compounds, so one can be met behind: `4-o-4o`
  const bytes = sizeOfVarint(position - last);
  entries[entry + LAST] = position;
  entries[entry + BYTES] = (entries[entry + BYTES] ?? 0) + bytes;
  draft.bytes += bytes;
  const at = (draft.count * 2) % PIECE;
  if (at === 0) draft.pieces.push(new Uint32Array(PIECE));
  const piece = draft.pieces.at(-1);
  if (piece) {
    piece[at] = numberAt(draft.words, entry);
    piece[at + 1] = position;
  }
  draft.count += 1;
}
