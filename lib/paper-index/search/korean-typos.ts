import { isEveryday } from './everyday';
import { isTerm } from './glossary';
import { isSyllable } from './hangul';
import type { Tables } from './index-layout';
import { SLOT_SIZES, slotsOf, syllableOf } from './keyboard';
import { stemsOf } from './particles';
import { bytesOfWords, isNoun, wordsFrom } from './vocabulary';

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 2;
/** Longer ones are sentences; what is wrong with them is something else. */
const LONGEST = 12;
const INITIAL = 0;
/** How much rather a word is meant that we know. */
const KNOWN = 4;

/**
 * What a Korean word was meant to be that is spelt like nothing in the index: the word, with or without
 * its particle, that differs from it in one initial, vowel or final. 어텐숀 gives 어텐션.
 *
 * Of two syllables only words that we know come into question, and their initials must be right.
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
  for (const other of neighbours(word)) {
    const weight = weightOf(tables, other);
    if (weight <= most) continue;
    most = weight;
    best = other;
  }
  return best;
}

/** How often a word stands in the index; terms that we know are rather meant. */
function weightOf(tables: Tables, word: string): number {
  const bytes = bytesOfWords(tables, wordsFrom(tables, word));
  if (bytes === 0) return 0;
  if (isTerm(word) || isEveryday(word)) return bytes * KNOWN;
  return word.length > SHORTEST && isNoun(tables, word) ? bytes : 0;
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
