import { initialOf, isSyllable } from './hangul';

/**
 * First consonants of titles, one byte a syllable, so that `ㅊㄷㅌ` is found by reading them through:
 * twenty bytes a paper. Words of a title are parted by SPACE, anything that is not Hangul is BREAK,
 * and END closes each title.
 */
const END = 0;
const SPACE = 1;
const BREAK = 2;
/** The byte of the first initial; the others follow. */
const FIRST_INITIAL = 3;

/** The bytes of one title, END included. */
export function packInitials(title: string): number[] {
  const bytes: number[] = [];
  for (const letter of title.normalize('NFC')) {
    const code = letter.charCodeAt(0);
    if (isSyllable(code)) bytes.push(FIRST_INITIAL + initialOf(code));
    else bytes.push(/\s/.test(letter) ? SPACE : BREAK);
  }
  bytes.push(END);
  return bytes;
}

/**
 * Finds the titles in which a word begins with these initials, or several words in a row do.
 *
 * @param wanted - initials from 0 to 18
 * @param found - called with each paper once, in order
 */
export function findInitials(
  bytes: Uint8Array,
  wanted: readonly number[],
  found: (paper: number) => void,
): void {
  const first = FIRST_INITIAL + (wanted[0] ?? 0);
  let paper = 0;
  let isFound = false;
  let before = END;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? END;
    if (byte === END) {
      paper += 1;
      isFound = false;
    } else if (byte === first && before < FIRST_INITIAL && !isFound && fits(bytes, at, wanted)) {
      isFound = true;
      found(paper);
    }
    before = byte;
  }
}

function fits(bytes: Uint8Array, from: number, wanted: readonly number[]): boolean {
  let at = from;
  for (const initial of wanted) {
    while (bytes[at] === SPACE) at += 1;
    if (bytes[at] !== FIRST_INITIAL + initial) return false;
    at += 1;
  }
  return true;
}
