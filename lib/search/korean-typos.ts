import { isEveryday } from './everyday';
import { EVERYDAY_ROWS } from './everyday-rows';
import { isTerm } from './glossary';
import { GLOSSARY_ROWS } from './glossary-rows';
import { isSyllable } from './hangul';
import type { Tables } from './index-layout';
import { SLOT_SIZES, slotsOf, syllableOf } from './keyboard';
import { stemsOf } from './particles';
import { bytesOfWords, isNoun, wordsFrom } from './vocabulary';

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 2;
/** Longer words are sentences without spaces; one letter does not mend them. */
const LONGEST = 12;
const INITIAL = 0;
/** Preference for words that are known. */
const KNOWN = 4;

let syllables: ReadonlySet<string> | null = null;

/**
 * What a Korean word was meant to be that is spelt like nothing in the index: the word, with or without
 * its particle, that differs from it in one initial, vowel or final. 어텐숀 gives 어텐션.
 *
 * A word of two syllables is near too many others: its initials must be right, and it is taken only for a
 * term of the glossary, or for an everyday word where it has a syllable that no word we know has (햑습).
 *
 * @returns the most frequent, or `null`
 */
export function koreanCorrection(tables: Tables, word: string): string | null {
  for (const written of [word, ...stemsOf(word)]) {
    if (written.length < SHORTEST || written.length > LONGEST) continue;
    if (isEveryday(written)) return null;
    const best = bestOf(tables, written);
    if (best) return best;
  }
  return null;
}

function bestOf(tables: Tables, word: string): string | null {
  let best: string | null = null;
  let most = 0;
  const isOdd = word.length > SHORTEST || [...word].some((letter) => !knownSyllables().has(letter));
  for (const other of neighbours(word)) {
    const weight = weightOf(tables, other, isOdd);
    if (weight <= most) continue;
    most = weight;
    best = other;
  }
  return best;
}

/** How often a word stands in the index; words that we know are rather meant. */
function weightOf(tables: Tables, word: string, isOdd: boolean): number {
  const bytes = bytesOfWords(tables, wordsFrom(tables, word));
  if (bytes === 0) return 0;
  if (isTerm(word) || (isOdd && isEveryday(word))) return bytes * KNOWN;
  return word.length > SHORTEST && isNoun(tables, word) ? bytes : 0;
}

function knownSyllables(): ReadonlySet<string> {
  syllables ??= new Set(GLOSSARY_ROWS + EVERYDAY_ROWS);
  return syllables;
}

/** All that differ in one letter. */
function* neighbours(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (!isSyllable(code)) continue;
    const slots = slotsOf(code);
    for (const [slot, size] of SLOT_SIZES.entries()) {
      if (slot === INITIAL && word.length === SHORTEST) continue;
      for (let letter = 0; letter < size; letter += 1) {
        if (letter === slots[slot]) continue;
        const [initial, vowel, final] = slots.with(slot, letter) as typeof slots; // as many
        yield word.slice(0, at) + syllableOf(initial, vowel, final) + word.slice(at + 1);
      }
    }
  }
}
