/**
 * The code units that may stand in one place of a Hangul word, both ends included: one syllable, or
 * all syllables that a half-typed one can still become. Those are neighbours in Unicode, which orders
 * syllables by initial, vowel and final, so that half-typed text needs no index of its own.
 */
export type Unit = readonly [first: number, last: number];

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const SYLLABLES_AN_INITIAL = 21 * FINALS;

/** Initial consonants in the order of Unicode, as keyboards send them when they stand alone. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Final consonants in the order of Unicode; the first is none. */
const FINAL_LETTERS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Two consonants that keyboards join into one letter. */
const PAIRS: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};
/** How many of the next finals, and vowels, one more key can still make of this one. */
const FINALS_AHEAD: Record<string, number> = { ㄱ: 2, ㄴ: 2, ㄹ: 7, ㅂ: 1 };
const VOWELS_AHEAD: Record<number, number> = { 8: 3, 13: 3, 18: 1 }; // ㅗ → ㅘㅙㅚ, ㅜ → ㅝㅞㅟ, ㅡ → ㅢ

/** @param code - a UTF-16 code unit */
export function isSyllable(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

/** Whether this is a consonant that stands alone: part of a word only while it is typed. */
function isLoneConsonant(code: number): boolean {
  return code >= 0x3131 && code <= 0x314e;
}

/** Whether this is a consonant or a vowel that stands alone, as what is typed in the wrong layout has. */
export function isLoneJamo(code: number): boolean {
  return code >= 0x3131 && code <= 0x3163;
}

/** The place of a syllable's initial among the nineteen, from 0. */
export function initialOf(code: number): number {
  return Math.floor((code - FIRST) / SYLLABLES_AN_INITIAL);
}

/** Whether a syllable ends in a consonant: particles differ after one. */
export function hasFinal(code: number): boolean {
  return (code - FIRST) % FINALS !== 0;
}

/**
 * The syllables that each position of a Hangul word may hold; a lone consonant stands for every
 * syllable it begins.
 */
export function unitsOf(word: string): Unit[] {
  return [...splitPairs(word)].map((letter) => {
    const code = letter.charCodeAt(0);
    const initial = INITIALS.indexOf(letter);
    return isSyllable(code) || initial < 0 ? [code, code] : unitOfInitial(initial);
  });
}

/** Half-typed letters as some systems send them, conjoining with nothing to join, as keyboards do. */
export function toKeyboardLetters(text: string): string {
  return text.replace(
    /[\u1100-\u1112]/g,
    (letter) => INITIALS[letter.charCodeAt(0) - 0x1100] ?? '',
  );
}

/** Whether a word is initials only: `ㅊㄷㅌ`. */
export function isInitials(word: string): boolean {
  return word !== '' && [...word].every((letter) => isLoneConsonant(letter.charCodeAt(0)));
}

/** Whether a code unit may stand in this place. */
export function fitsUnit(code: number, [first, last]: Unit): boolean {
  return code >= first && code <= last;
}

/** Whether only one syllable may stand in this place. */
export function isClosed([first, last]: Unit): boolean {
  return first === last;
}

/**
 * What the last syllable may be on its way to: 차드 to 차등, 고 to 과, and 틀 to 트 and an ㄹ of the
 * next syllable.
 *
 * @param units - of a whole word; only the last is looked at, and it must be closed
 */
export function openLast(units: readonly Unit[]): Unit[][] {
  const last = units.at(-1);
  if (!last || !isClosed(last)) return [];
  const before = units.slice(0, -1);
  const [code] = last;
  const final = FINAL_LETTERS[(code - FIRST) % FINALS] ?? ' ';
  const grown: Unit = [code, code + ahead(code, final)];
  if (final === ' ') return [[...before, grown]];
  return [
    [...before, grown],
    [...before, ...moveFinal(code, final)],
  ];
}

/**
 * A word without its last consonant, and that consonant; `null` when it ends in none, or in two.
 *
 * @param word - of whole syllables
 */
export function splitFinal(word: string): [rest: string, final: string] | null {
  const code = word.charCodeAt(word.length - 1);
  const place = isSyllable(code) ? (code - FIRST) % FINALS : 0;
  const final = FINAL_LETTERS[place] ?? ' ';
  if (place === 0 || !INITIALS.includes(final)) return null;
  return [word.slice(0, -1) + String.fromCharCode(code - place), final];
}

function splitPairs(word: string): string {
  return word.replace(/[ㄳ-ㅄ]/g, (letter) => PAIRS[letter] ?? letter);
}

function unitOfInitial(initial: number): Unit {
  const first = FIRST + initial * SYLLABLES_AN_INITIAL;
  return [first, first + SYLLABLES_AN_INITIAL - 1];
}

function ahead(code: number, final: string): number {
  if (final !== ' ') return FINALS_AHEAD[final] ?? 0;
  const vowel = Math.floor(((code - FIRST) % SYLLABLES_AN_INITIAL) / FINALS);
  return (VOWELS_AHEAD[vowel] ?? 0) * FINALS + FINALS - 1;
}

/** The final, or the second letter of a double one, begins the next syllable instead. */
function moveFinal(code: number, final: string): Unit[] {
  const [kept, moved = kept] = PAIRS[final] ?? ` ${final}`;
  const rest = code - FINAL_LETTERS.indexOf(final) + FINAL_LETTERS.indexOf(kept ?? ' ');
  return [[rest, rest], unitOfInitial(INITIALS.indexOf(moved ?? ''))];
}
