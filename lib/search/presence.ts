import { initialOf } from './hangul';
import type { Tables } from './index-layout';
import { findInitials } from './initials';
import { visitAlternative } from './match-index';
import type { SearchIndex } from './open-index';
import type { Alternative, Part } from './query';
import { findWord, hasWordFrom, shortFormsOf, wordsFrom } from './vocabulary';

/** Whether any of these stands anywhere in the index. */
export function isAnywhere(index: SearchIndex, alternatives: readonly Alternative[]): boolean {
  return alternatives.some((one) => isPlainlyThere(index, one) || hasPlaces(index, one));
}

/** Whether all words of any of these are in the index, be it apart from each other. */
export function hasAllWords(tables: Tables, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ parts }) => parts.every((part) => hasLatin(tables, part)));
}

/** Whether a Latin word is in the index, as it must stand; of other parts this says nothing. */
export function hasLatin(tables: Tables, part: Part): boolean {
  if (part.kind !== 'latin') return true;
  if (part.fits === 'start') return begins(tables, part.text);
  if (part.fits === 'form') return shortFormsOf(tables, part.text).length > 0;
  return findWord(tables, part.text) >= 0;
}

/** Whether a word of the index begins like this. */
export function begins(tables: Tables, prefix: string): boolean {
  const [from, to] = wordsFrom(tables, prefix);
  return to > from;
}

/** A cheap test that most words of the index pass. */
function isPlainlyThere(
  { tables }: SearchIndex,
  { parts: [part, ...others] }: Alternative,
): boolean {
  if (!part || others.length > 0) return false;
  if (part.kind === 'latin') return hasLatin(tables, part);
  return part.kind === 'hangul' && part.fits === 'loose' && hasWordFrom(tables, part.units);
}

function hasPlaces(index: SearchIndex, alternative: Alternative): boolean {
  let has = false;
  const [part] = alternative.parts;
  if (part?.kind === 'initials') {
    const wanted = part.units.map(([first]) => initialOf(first));
    findInitials(index.tables.initials, wanted, () => {
      has = true;
    });
    return has;
  }
  visitAlternative(index, alternative, () => {
    has = true;
  });
  return has;
}
