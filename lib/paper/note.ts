/** The longest note, in UTF-16 units: ten pages. */
export const LONGEST_NOTE = 20_000;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/**
 * What texts of digests are cleaned of too (a test holds the two together), and halves of characters:
 * controls, bidirectional overrides, zero-width and filler characters.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Cs}]+/gu;
/** What blocks of a note are parted by, and joined with. */
const BLANK_LINE = '\n\n';
/** Cleaning composes: what is longer than this is longer than a note afterwards, too. */
const LONGEST_INPUT = 4 * LONGEST_NOTE;

/** Whether a text holds characters that are not to be seen, line breaks among them. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/**
 * Makes a note safe to keep, to show and to compare: composed (NFC), without hidden characters, line
 * breaks as `\n`, other white space as spaces, none at the ends of lines. Spaces stay as many as they
 * are: they may indent a list. Cut at `LONGEST_NOTE`, never inside a character.
 */
export function cleanNote(text: string): string {
  return cut(cleanAll(text.slice(0, LONGEST_INPUT)), LONGEST_NOTE);
}

/** Whether a text is too long for a note, so that `cleanNote` would cut it. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_INPUT || cleanAll(text).length > LONGEST_NOTE;
}

/**
 * Makes one note of two. A note that is in the other adds nothing; else the newer stands as it is,
 * and the paragraphs of the older that it lacks follow it, each after a blank line.
 *
 * By paragraphs, so that a note which was made of two before does not grow when one of them, or the
 * two in another order, come again; and so that a note with one word changed is not there twice.
 * What does not fit into `LONGEST_NOTE` is left out, from the end: `coversNote` tells.
 *
 * @param newer - as `cleanNote` gives it
 * @param older - likewise
 */
export function joinNotes(newer: string, older: string): string {
  if (coversNote(older, newer) && !coversNote(newer, older)) return older;
  let note = newer;
  for (const block of blocksOf(older)) {
    const piece = cut(block, LONGEST_NOTE - note.length - BLANK_LINE.length);
    // A piece that was cut before is there already.
    if (!note.includes(piece)) note += BLANK_LINE + piece;
  }
  return note;
}

/**
 * Merges a note written here with the one that another window has stored since. What either side removed
 * stays removed; what both sides added is kept, starting with what was written here. Merging the result
 * once more changes nothing.
 *
 * @param note - written here, as `cleanNote` returns it
 * @param base - the note that both started from
 * @param kept - the note that is stored now
 * @returns the stored note if both do not fit; `coversNote` tells whether they did
 */
export function mergeNote(note: string, base: string, kept: string): string {
  if (kept === base || kept === note) return note;
  if (note === base) return kept;
  const known = new Set(blocksOf(base));
  const added = blocksOf(kept).filter((block) => !known.has(block) && !note.includes(block));
  if (added.length === 0) return note;
  const both = [...(note === '' ? [] : [note]), ...added].join(BLANK_LINE);
  return both.length > LONGEST_NOTE ? kept : both;
}

/** Whether every paragraph of the other note is contained in this one. */
export function coversNote(note: string, other: string): boolean {
  return blocksOf(other).every((block) => note.includes(block));
}

function blocksOf(note: string): string[] {
  return note.split(/\n{2,}/);
}

function cleanAll(text: string): string {
  return text.split(LINE_BREAK).map(cleanLine).join('\n').trim();
}

function cleanLine(line: string): string {
  return line.replace(/\s/g, ' ').replace(HIDDEN, '').normalize('NFC').trimEnd();
}

/** The first units of a text, no half of a character and no white space at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, Math.max(0, most));
  return start.replace(/[\ud800-\udbff]$/, '').trimEnd();
}
