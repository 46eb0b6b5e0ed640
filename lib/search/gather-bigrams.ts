import { bigramOf, FIRST_SYLLABLE, SYLLABLES } from './bigrams';
import { isSyllable } from './hangul';
import type { Tables } from './index-layout';
import { NUMBER_ROOM } from './sort-words';
import { sizeOfVarint, writeVarint } from './varint';
import type { WordTable } from './word-table';

/** The pairs of syllables within words, each with the words that have it. */
export interface Bigrams {
  /** pair and word in one number, ascending, in pieces by the first syllable */
  pieces: Float64Array[];
  /** how many pairs there are, and the bytes that their words take */
  count: number;
  bytes: number;
}

const STEP = 2_000;
/** First syllables per piece: few enough words to be sorted without a pause. */
const SYLLABLES_A_PIECE = 400;
/** Beginnings of words are found by their order; only what is inside needs pairs. */
const FIRST_WITHIN = 1;

/** A list of numbers that grows. */
interface Piece {
  keys: Float64Array;
  size: number;
}

/** Gathers the pairs of all Hangul words. @param order - numbers of words in the order of their letters */
export function* gatherBigrams(words: WordTable, order: Uint32Array): Generator<void, Bigrams> {
  const pieces = Array.from(
    { length: Math.ceil(SYLLABLES / SYLLABLES_A_PIECE) },
    (): Piece => ({ keys: new Float64Array(STEP), size: 0 }),
  );
  for (let place = 0; place < order.length; place += 1) {
    addWord(pieces, words, order[place] ?? 0, place);
    if (place % STEP === 0) yield;
  }
  const bigrams: Bigrams = { pieces: [], count: 0, bytes: 0 };
  for (const { keys, size } of pieces) {
    bigrams.pieces.push(keys.subarray(0, size).sort());
    yield;
  }
  yield* visitBigrams(bigrams, (isNew, _, difference) => {
    if (isNew) bigrams.count += 1;
    bigrams.bytes += sizeOfVarint(difference);
  });
  return bigrams;
}

/** Writes the words of each pair. */
export function* fillBigrams(gathered: Bigrams, tables: Tables): Generator<void, void> {
  const { bigrams, bigramStarts, bigramWords } = tables;
  let count = 0;
  let at = 0;
  yield* visitBigrams(gathered, (isNew, code, difference) => {
    if (isNew) {
      bigramStarts[count] = at;
      bigrams[count++] = code;
    }
    at = writeVarint(bigramWords, at, difference);
  });
  bigramStarts[count] = at;
}

function addWord(pieces: Piece[], words: WordTable, number: number, place: number): void {
  const { letters, starts } = words;
  const start = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  if (!isSyllable(letters[start] ?? 0)) return;
  for (let at = start + FIRST_WITHIN; at < end - 1; at += 1) {
    const first = letters[at] ?? 0;
    const second = letters[at + 1] ?? 0;
    if (!isSyllable(first) || !isSyllable(second)) continue;
    const piece = pieces[Math.floor((first - FIRST_SYLLABLE) / SYLLABLES_A_PIECE)];
    if (piece) addKey(piece, bigramOf(first, second) * NUMBER_ROOM + place);
  }
}

function addKey(piece: Piece, key: number): void {
  if (piece.size === piece.keys.length) {
    const keys = new Float64Array(piece.size * 2);
    keys.set(piece.keys);
    piece.keys = keys;
  }
  piece.keys[piece.size++] = key;
}

/** Visits each pair with each of its words once, as the distance from the word before. */
function* visitBigrams(
  { pieces }: Bigrams,
  visit: (isNew: boolean, code: number, difference: number) => void,
): Generator<void, void> {
  for (const keys of pieces) {
    let before = -1;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? 0;
      if (key === before) continue; // twice in one word
      const code = Math.floor(key / NUMBER_ROOM);
      const isNew = before < 0 || Math.floor(before / NUMBER_ROOM) !== code;
      visit(isNew, code, isNew ? key % NUMBER_ROOM : key - before);
      before = key;
    }
    yield;
  }
}
