import { isSyllable } from './hangul';

/** Letters of the two-set keyboard in the order of the keys, and what the keys send in English. */
const JAMO = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ';
const KEYS = 'qwertyuiopasdfghjklzxcvbnmQWERTOP';
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Letters that take two keys. */
const JOINED: Record<string, string> = {
  ...{ ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ' },
  ...{ ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ' },
  ...{ ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ' },
};
const SPLIT = new Map(Object.entries(JOINED).map(([pair, letter]) => [letter, pair]));
const FIRST = 0xac00;
const FINALS_A_VOWEL = 28;
const VOWELS_AN_INITIAL = 21;

/**
 * What these keys type on a Korean keyboard: `ckemd` gives 차등.
 *
 * @returns `null` unless all of it is syllables
 */
export function toHangul(keys: string): string | null {
  let jamo = '';
  for (const key of /[a-z]/.test(keys) ? keys : keys.toLowerCase()) {
    const letter = JAMO[KEYS.indexOf(key)] ?? JAMO[KEYS.indexOf(key.toLowerCase())];
    if (letter === undefined) return null;
    jamo += letter;
  }
  return syllablesOf(jamo);
}

/** The keys that type these letters on an English keyboard: `ㄱㅁㅎ` gives rag; else `null`. */
export function toKeys(text: string): string | null {
  let keys = '';
  for (const letter of text) {
    for (const jamo of jamoOf(letter)) {
      const at = JAMO.indexOf(jamo);
      if (at < 0) return null;
      keys += KEYS[at];
    }
  }
  return keys.toLowerCase();
}

/** In syllables. */
const LONGEST_WORD = 30;

/**
 * What a Korean word becomes with one key more, one less, or two keys swapped: 어텐ㅅ션 gives 어텐션.
 * Results that leave letters over are left out, the same one may come more than once. None of a word that
 * is longer than any.
 */
export function nearbyKeystrokes(word: string): string[] {
  if (word.length > LONGEST_WORD) return [];
  const jamo = [...word].map(jamoOf).join('');
  const places = Array.from({ length: jamo.length + 1 }, (_, at) => at);
  return places
    .flatMap((at) => {
      const [before, next, after, rest] = [
        jamo.slice(0, at),
        jamo.charAt(at),
        jamo.charAt(at + 1),
        jamo.slice(at + 2),
      ];
      const shorter = before + after + rest;
      const swapped = before + after + next + rest;
      const longer = [...JAMO].map((letter) => before + letter + next + after + rest);
      return [shorter, swapped, ...longer];
    })
    .flatMap((one) => syllablesOf(one) ?? []);
}

/** What these letters are written as; `null` unless all of it is syllables. */
function syllablesOf(jamo: string): string | null {
  const text = compose(jamo);
  return text !== '' && [...text].every((letter) => isSyllable(letter.charCodeAt(0))) ? text : null;
}

/** The initial, vowel and final of a syllable, as places in their orders; no final is 0. */
export function slotsOf(code: number): [initial: number, vowel: number, final: number] {
  const place = code - FIRST;
  const vowels = Math.floor(place / FINALS_A_VOWEL);
  return [
    Math.floor(vowels / VOWELS_AN_INITIAL),
    vowels % VOWELS_AN_INITIAL,
    place % FINALS_A_VOWEL,
  ];
}

/** The syllable of these, see `slotsOf`. */
export function syllableOf(initial: number, vowel: number, final: number): string {
  const place = (initial * VOWELS_AN_INITIAL + vowel) * FINALS_A_VOWEL + final;
  return String.fromCharCode(FIRST + place);
}

/** How many letters can stand in each slot of a syllable. */
export const SLOT_SIZES = [INITIALS.length, VOWELS.length, FINALS.length] as const;

function jamoOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (!isSyllable(code)) return SPLIT.get(letter) ?? letter;
  const [initial, vowel, final] = slotsOf(code);
  const letters = [INITIALS[initial], VOWELS[vowel], FINALS[final]];
  return letters.map((one = '') => SPLIT.get(one) ?? one.trim()).join('');
}

/** As an input method joins letters: a final goes over to the next syllable when a vowel follows. */
function compose(jamo: string): string {
  let text = '';
  let at = 0;
  while (at < jamo.length) {
    const initial = INITIALS.indexOf(jamo[at] ?? '');
    const [vowel, afterVowel] = takeVowel(jamo, at + 1);
    if (initial < 0 || vowel < 0) {
      text += jamo[at];
      at += 1;
      continue;
    }
    const [final, afterFinal] = takeFinal(jamo, afterVowel);
    text += syllableOf(initial, vowel, final);
    at = afterFinal;
  }
  return text;
}

function takeVowel(jamo: string, at: number): [vowel: number, next: number] {
  const joined = JOINED[jamo.slice(at, at + 2)];
  const pair = joined === undefined ? -1 : VOWELS.indexOf(joined);
  if (pair >= 0) return [pair, at + 2];
  const letter = jamo[at];
  return [letter === undefined ? -1 : VOWELS.indexOf(letter), at + 1];
}

function takeFinal(jamo: string, at: number): [final: number, next: number] {
  const isVowel = (place: number) => VOWELS.includes(jamo[place] ?? ' ');
  const pair = FINALS.indexOf(JOINED[jamo.slice(at, at + 2)] ?? '-');
  if (pair > 0 && !isVowel(at + 2)) return [pair, at + 2];
  const single = at < jamo.length ? FINALS.indexOf(jamo[at] ?? '-') : -1;
  return single > 0 && !isVowel(at + 1) ? [single, at + 1] : [0, at];
}
