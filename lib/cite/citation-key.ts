import { hashOf } from '../text/hash';
import type { Citation } from './citation';

/** Words that are too common to tell titles apart. */
const COMMON = new Set(
  'a an and are as at be by can do does for from how in into is it its of on or the to towards toward using via we what when why with'.split(
    ' ',
  ),
);
/** Letters that do not decompose into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
/** Longest part of a key that one word gives, in characters. */
const LONGEST_WORD = 24;

/**
 * Makes the citation key of a paper: `ye2024differential`, or `differentialtransformer2024` if no author is
 * known. It consists of lowercase letters and digits; the same facts give the same key.
 */
export function citationKey(citation: Citation): string {
  const year = citation.issued ? String(citation.issued.year) : '';
  const words = wordsOf(citation.title);
  const [author] = citation.authors;
  const name = author ? plainLetters('family' in author ? author.family : author.name) : '';
  if (name) return name.slice(0, LONGEST_WORD) + year + (words[0] ?? '');
  if (words.length > 0) return words.slice(0, 2).join('') + year;
  // The title is in Korean only.
  const { arxiv } = citation;
  return arxiv ? `arxiv${plainLetters(arxiv.id)}` : `paper${hashOf(citation.title).toString(36)}`;
}

/** Makes keys for a list of papers; a duplicate gets a letter: `lee2024scaling`, `lee2024scalinga`. */
export function citationKeys(citations: readonly Citation[]): string[] {
  const taken = new Set<string>();
  return citations.map((citation) => {
    const key = citationKey(citation);
    let free = key;
    for (let nth = 0; taken.has(free); nth++) free = key + suffixOf(nth);
    taken.add(free);
    return free;
  });
}

/** a to z, then numbers. */
function suffixOf(nth: number): string {
  return nth < 26 ? String.fromCharCode(97 + nth) : `-${nth}`;
}

function wordsOf(title: string): string[] {
  const words = title
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map((word) => plainLetters(word).slice(0, LONGEST_WORD))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

/** Keeps digits and lowercase Latin letters, without accents; drops all other scripts. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
