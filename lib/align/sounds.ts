/** Initial and final consonants in the order of Unicode, by sound; ㅅ, ㅈ and ㅊ all spell `s`. */
const INITIALS = 'K,K,N,T,T,R,M,P,P,S,S,,S,S,S,K,T,P,H'.split(',');
const FINALS = ',K,K,K,N,N,N,T,R,R,R,R,R,R,R,R,M,P,P,T,T,N,S,S,K,T,P,T'.split(',');
const SYLLABLES = { first: 0xac00, last: 0xd7a3, vowels: 21, finals: 28 };

/** English spellings, longest first, as Korean hears them; the rest is silent or a vowel. */
const LATIN_SOUNDS: [spelling: RegExp, sounds: string][] = [
  [/[ts]ion/g, 'SN'],
  [/ng(?![aeiou])/g, 'N'],
  [/x/g, 'KS'],
  [/ch(?=[ainr])|ck|[cqg](?![eiyh])|k/g, 'K'],
  [/ph|[bpfv]/g, 'P'],
  [/ture\b|[tcs]h|dge|[jgcsz]/g, 'S'],
  [/[td]/g, 'T'],
  [/n/g, 'N'],
  [/m/g, 'M'],
  [/l|r(?=[aeiouy])/g, 'R'],
  [/h(?=[aeiou])/g, 'H'],
];

/** Cached results: a text repeats most of its words. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 10_000;

/**
 * What an English word sounds like to Korean spelling: its consonants. `transformer` is TRNSPM, and
 * so is 트랜스포머.
 *
 * Rough on purpose, after Knight and Graehl, "Machine transliteration" (1998), without their
 * probabilities: only equality within one text is asked for, and only of four sounds or more.
 */
export function soundsOfLatin(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  let sounds = word.toLowerCase();
  for (const [spelling, sound] of LATIN_SOUNDS) sounds = sounds.replace(spelling, sound);
  const folded = foldDoubles(sounds.replace(/[^A-Z]/g, ''));
  KNOWN.set(word, folded);
  return folded;
}

/** Names that Korean spells by ear are not longer. */
const MOST_SYLLABLES = 30;

/** The sounds of a word in Hangul and of its beginnings, since particles are written on to it. */
export function soundsOfHangul(word: string): string[] {
  const beginnings: string[] = [];
  let sounds = '';
  for (const syllable of word.slice(0, MOST_SYLLABLES)) {
    const code = syllable.charCodeAt(0) - SYLLABLES.first;
    const final = code % SYLLABLES.finals;
    const initial = Math.floor(code / SYLLABLES.finals / SYLLABLES.vowels);
    sounds += `${INITIALS[initial] ?? ''}${FINALS[final] ?? ''}`;
    beginnings.push(foldDoubles(sounds));
  }
  return beginnings;
}

function foldDoubles(sounds: string): string {
  let folded = '';
  for (const sound of sounds) if (sound !== folded.at(-1)) folded += sound;
  return folded;
}
