import { checksumOf } from './checksum';

/**
 * The index is one array of bytes, used as it is stored: typed arrays are laid over the tables below,
 * in this order, each at a multiple of four bytes. Opening it parses nothing and builds nothing.
 * README.md tells why, and what that is measured against.
 *
 *   starts        u32  first position of each paper, and the end of the last
 *   newest        u32  first day of the newest week of each paper, as 20241007
 *   blocks        u32  the paper that every 256th position is in
 *   wordStarts    u32  where each word's letters begin; words are in the order of their code units
 *   postingStarts u32  where each word's positions begin
 *   bigrams       u32  pairs of syllables within Hangul words, not at their beginning, in order
 *   bigramStarts  u32  where each pair's words begin
 *   recordStarts  u32  where each paper's record begins
 *   letters       u16  of all words
 *   endings       u8   per word, a bit for each number of letters after which it is a particle
 *   splitPoints   u8   likewise, after which another word seems to begin
 *   titleSizes    u8   number of positions in each paper's titles
 *   traits        u8   per paper, see `TRAIT`
 *   initials      u8   first consonants of the Korean titles, see `initials.ts`
 *   postings      u8   positions of each word: differences, seven bits per byte
 *   bigramWords   u8   words of each pair: differences, likewise
 *   records       u8   JSON of each paper: weeks, Korean title, English title
 *   keys          u8   JSON of all papers' keys
 */
const VIEWS = {
  starts: Uint32Array,
  newest: Uint32Array,
  blocks: Uint32Array,
  wordStarts: Uint32Array,
  postingStarts: Uint32Array,
  bigrams: Uint32Array,
  bigramStarts: Uint32Array,
  recordStarts: Uint32Array,
  letters: Uint16Array,
  endings: Uint8Array,
  splitPoints: Uint8Array,
  titleSizes: Uint8Array,
  traits: Uint8Array,
  initials: Uint8Array,
  postings: Uint8Array,
  bigramWords: Uint8Array,
  records: Uint8Array,
  keys: Uint8Array,
};
type Name = keyof typeof VIEWS;
/** The index's tables, views on its bytes. */
export type Tables = { readonly [N in Name]: InstanceType<(typeof VIEWS)[N]> };
/** How many elements each table has. */
export type Sizes = Record<Name, number>;

/** Bits of `traits`: the languages a paper has text in, and whether several weeks list it. */
export const TRAIT = { ko: 1, en: 2, severalWeeks: 4 } as const;

/** Bump when the layout or the way words are read changes: an index of another version is refused. */
export const INDEX_VERSION = 4;
/** Positions in one block of `blocks`, as a power of two. */
export const BLOCK_BITS = 8;

const NAMES = Object.keys(VIEWS) as Name[]; // the keys of VIEWS, in the order above
/** `PDSI` in little-endian order, as on every machine that runs a browser. */
const MAGIC = 0x49534450;
/** Magic, version, bytes in all, checksum of what follows; then the tables' sizes. */
const HEAD = 4;
const HEADER_BYTES = (HEAD + NAMES.length) * 4;
const CHECKSUM_AT = 3;

/** Allocates an index with tables of these sizes and writes its header, except the checksum. */
export function layOut(sizes: Sizes): { bytes: Uint8Array<ArrayBuffer>; tables: Tables } {
  const bytes = new Uint8Array(spaceOf(sizes));
  const header = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, INDEX_VERSION, bytes.length, 0, ...NAMES.map((name) => sizes[name])]);
  return { bytes, tables: viewsOn(bytes, sizes) };
}

/** Writes the checksum once all tables are filled; yields often enough not to block. */
export function* sealInSteps(bytes: Uint8Array): Generator<void, void> {
  const words = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  words[CHECKSUM_AT] = yield* checksumOf(words.subarray(CHECKSUM_AT + 1));
}

/**
 * Lays the views over an index's bytes.
 *
 * @returns `null` for another version, for bytes that were cut or changed, and for anything else
 */
export function readTables(given: Uint8Array): Tables | null {
  if (given.length < HEADER_BYTES || given.length % 4 !== 0) return null;
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice(); // a view must begin at a multiple of four
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [magic, version, size, checksum, ...counts] = words.subarray(0, HEADER_BYTES / 4);
  if (magic !== MAGIC || version !== INDEX_VERSION || size !== bytes.length) return null;
  const sizes = Object.fromEntries(NAMES.map((name, at) => [name, counts[at] ?? 0])) as Sizes; // all names
  if (spaceOf(sizes) !== bytes.length || !areConsistent(sizes)) return null;
  const sum = checksumOf(words.subarray(CHECKSUM_AT + 1));
  let step = sum.next();
  while (!step.done) step = sum.next();
  return step.value === checksum ? viewsOn(bytes, sizes) : null;
}

function spaceOf(sizes: Sizes): number {
  return NAMES.reduce((sum, name) => sum + bytesOf(name, sizes), HEADER_BYTES);
}

function bytesOf(name: Name, sizes: Sizes): number {
  return Math.ceil((sizes[name] * VIEWS[name].BYTES_PER_ELEMENT) / 4) * 4;
}

function viewsOn(bytes: Uint8Array, sizes: Sizes): Tables {
  let at = bytes.byteOffset + HEADER_BYTES;
  const views = NAMES.map((name) => {
    const view = new VIEWS[name](bytes.buffer as ArrayBuffer, at, sizes[name]); // a shared one serves as well
    at += bytesOf(name, sizes);
    return [name, view];
  });
  return Object.fromEntries(views) as Tables; // one of each, by its own constructor
}

function areConsistent(sizes: Sizes): boolean {
  const papers = sizes.starts - 1;
  const perPaper = [sizes.titleSizes, sizes.newest, sizes.traits, sizes.recordStarts - 1];
  return (
    papers >= 0 &&
    perPaper.every((size) => size === papers) &&
    sizes.wordStarts >= 1 &&
    [sizes.postingStarts, sizes.endings + 1, sizes.splitPoints + 1].every(
      (n) => n === sizes.wordStarts,
    ) &&
    sizes.bigramStarts === sizes.bigrams + 1
  );
}
