import { fitsUnit, isClosed, isSyllable, type Unit } from './hangul';
import { isParticle } from './particles';
import type { Alternative, HangulPart, InitialsPart, LatinPart, Part } from './query';
import { isShortForm } from './spelling';
import { mayFollowStem } from './verbs';
import { readWords, type Word } from './words';

/** UTF-16 offsets of what was found: from the first up to, not including, the second. */
export type Range = [start: number, end: number];

/** A text as it is matched: its words, by position. */
export interface ReadText {
  text: string;
  /** at each position a word, then the compounds that begin there */
  places: readonly (readonly Word[])[];
}

/** Reads a text to match against it; in any normal form. */
export function readText(text: string): ReadText {
  const places: Word[][] = [];
  for (const word of readWords(text)) {
    const place = places[word.position] ?? [];
    place.push(word);
    places[word.position] = place;
  }
  return { text, places };
}

/** Where an alternative stands in a text, as `visitAlternative` would find it in an index. */
export function findInText(text: ReadText, { parts }: Alternative): Range[] {
  return text.places.flatMap((_, place) => {
    const ranges: Range[] = [];
    let next: number | null = place;
    for (const part of parts) {
      const match: Match | null =
        next === null ? null : matchPart(text, next, part, parts.length > 1);
      if (!match) return [];
      ranges.push(...match.ranges);
      next = match.next;
    }
    return ranges;
  });
}

interface Match {
  ranges: Range[];
  /** the position after it */
  next: number;
}

function matchPart(text: ReadText, place: number, part: Part, isPhrase: boolean): Match | null {
  switch (part.kind) {
    case 'latin':
      return matchLatin(text, place, part);
    case 'hangul':
    case 'initials':
      return matchHangul(text, place, part, isPhrase);
    case 'id':
      return null; // ids are not in texts
  }
}

function matchLatin({ places }: ReadText, place: number, part: LatinPart): Match | null {
  const word = places[place]?.find(({ text }) => fitsLatin(text, part));
  if (!word) return null;
  const isWhole = word.text.length !== word.end - word.start || word.text === `${part.text}s`;
  const end = isWhole ? word.end : word.start + part.text.length;
  return { ranges: [[word.start, end]], next: place + 1 };
}

function fitsLatin(word: string, { text, fits }: LatinPart): boolean {
  if (word === text) return true;
  if (fits === 'start') return word.startsWith(text);
  if (fits === 'form') return isShortForm(text, word);
  return fits === 'plural' && word === `${text}s`;
}

function matchHangul(
  text: ReadText,
  place: number,
  part: HangulPart | InitialsPart,
  isPhrase: boolean,
): Match | null {
  const word = text.places[place]?.[0];
  if (!word || !isSyllable(word.text.charCodeAt(0))) return null;
  const isLoose = part.kind === 'hangul' && part.fits === 'loose';
  const offsets = isLoose && !isPhrase ? word.text.length : 1;
  for (let offset = 0; offset < offsets; offset += 1) {
    const match = matchFrom(text, place, offset, part);
    if (match) return match;
  }
  return null;
}

function matchFrom(
  text: ReadText,
  place: number,
  offset: number,
  part: HangulPart | InitialsPart,
): Match | null {
  const pieces: Range[] = [];
  let rest: readonly Unit[] = part.units;
  let from = offset;
  for (let at = place; rest.length > 0; at += 1, from = 0) {
    const word = text.places[at]?.[0];
    const count = word ? Math.min(rest.length, word.text.length - from) : 0;
    if (
      !word ||
      !rest
        .slice(0, count)
        .every((unit, index) => fitsUnit(word.text.charCodeAt(from + index), unit))
    )
      return null;
    const isLast = count === rest.length;
    if (!mayStand(word.text, from, count, isLast, at > place, part)) return null;
    pieces.push(rangeIn(word, from, count));
    rest = rest.slice(count);
    if (isLast) return { ranges: joinRanges(pieces), next: at + 1 };
  }
  return null;
}

/** The rules of `visitAcross`: one syllable alone must be a whole word. */
function mayStand(
  word: string,
  from: number,
  count: number,
  isLast: boolean,
  isLater: boolean,
  part: HangulPart | InitialsPart,
): boolean {
  if (part.kind === 'initials') return from === 0;
  const rest = word.slice(from + count);
  const isWhole = from === 0 && (rest === '' || isParticle(rest));
  if (part.fits === 'whole') return isLast && isWhole;
  if (part.fits === 'verb') return isLast && !isLater && isVerbForm(part, rest);
  if (isLast && !isLater) return part.fits === 'loose' ? from === 0 || count > 1 : true;
  if (part.fits !== 'loose') return false;
  if (isLast) return count > 1 || isWhole;
  return count > 1 || (from === 0 && word.length === 1 && part.units.length > 2);
}

function isVerbForm({ units }: HangulPart, rest: string): boolean {
  const last = units.at(-1);
  return mayFollowStem(rest, last !== undefined && !isClosed(last));
}

/** Composed text has a code unit for each letter; what was not composed is shown whole. */
function rangeIn(word: Word, from: number, count: number): Range {
  const isComposed = word.end - word.start === word.text.length;
  return isComposed ? [word.start + from, word.start + from + count] : [word.start, word.end];
}

/** Pieces of one match are shown as one, with the spaces between them. */
function joinRanges(pieces: readonly Range[]): Range[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? [[first[0], last[1]]] : [];
}
