import { hashOf } from '../text/hash';
import type { Citation } from './citation';

/** Words that tell no title from another. */
const COMMON = new Set(
  'a an and are as at be by can do does for from how in into is it its of on or the to towards toward using via we what when why with'.split(
    ' ',
  ),
);
/** Letters that have no accent to take off. */
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
/** Characters of one word in a key. */
const LONGEST_WORD = 24;

/**
 * The key that a text cites the paper by: `ye2024differential`, and `differentialtransformer2024` where
 * no author is known. Of small letters and digits; the same facts make the same key.
 */
export function citationKey(citation: Citation): string {
  const year = citation.issued ? String(citation.issued.year) : '';
  const words = wordsOf(citation.title);
  const [author] = citation.authors;
  const name = author ? plainLetters('family' in author ? author.family : author.name) : '';
  if (name) return name.slice(0, LONGEST_WORD) + year + (words[0] ?? '');
  if (words.length > 0) return words.slice(0, 2).join('') + year;
  // Its title is in Korean alone.
  const { arxiv } = citation;
  return arxiv ? `arxiv${plainLetters(arxiv.id)}` : `paper${hashOf(citation.title).toString(36)}`;
}

/** Keys for a list of papers: one that would stand twice gets a letter, as in `lee2024scaling` and `lee2024scalinga`. */
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

/** Small letters without accents, and digits; of other scripts nothing is left. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
