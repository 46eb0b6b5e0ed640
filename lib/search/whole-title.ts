import type { Term } from './query';
import { readWords } from './words';

/** Without a function word, fewer words than this are a topic rather than a title. */
const FEWEST_WORDS = 4;
/** What parts a title: `Name: what it is`, `What it is (NAME)`. */
const PARTS = /[:：()—–|]/;
/** Endings that a question has when it is asked, and not when it is a title. */
const POLITE = /(?<=[가까])요$/;

/**
 * Reads a query that may be a title, or one side of its colon, as it was copied or remembered; `null` for
 * what is a topic: 에이전트 메모리. Only words that hold a sentence together tell the two apart.
 */
export function titleAsked(terms: readonly Term[]): string | null {
  const isSentence = terms.some(({ isOptional }) => isOptional);
  if (!terms.every(({ kind }) => kind === 'words')) return null;
  const words = wordsOf(terms.map(({ typed }) => typed).join(' '));
  return words.length >= (isSentence ? 2 : FEWEST_WORDS) ? words.join(' ') : null;
}

/** Whether this is a title, or one of its parts. @param asked - of `titleAsked` */
export function isWholeTitle(title: string | null, asked: string): boolean {
  if (title === null) return false;
  return [title, ...title.split(PARTS)].some((part) => wordsOf(part).join(' ') === asked);
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { text: word, position } of readWords(text)) words[position] ??= word;
  return words.map((word) => word.replace(POLITE, ''));
}
