import type { Term } from './query';
import { readWords } from './words';

/** A query of fewer words than this without a function word is a topic, not a title. */
const FEWEST_WORDS = 4;
/** Separators within a title: `Name: what it is`, `What it is (NAME)`. */
const PARTS = /[:：()—–|]/;
/** Endings of a question that is asked, which the same question does not have as a title. */
const POLITE = /(?<=[가까])요$/;

/**
 * Reads a query that may be a title, or one side of its colon, as it was copied or remembered; `null` for a
 * topic such as 에이전트 메모리. Only function words tell the two apart.
 */
export function titleAsked(terms: readonly Term[]): string | null {
  const isSentence = terms.some(({ isOptional }) => isOptional);
  if (!terms.every(({ kind }) => kind === 'words')) return null;
  const words = wordsOf(terms.map(({ typed }) => typed).join(' '));
  return words.length >= (isSentence ? 2 : FEWEST_WORDS) ? words.join(' ') : null;
}

/** Whether the query is this title, or one of its parts. @param asked - from `titleAsked` */
export function isWholeTitle(title: string | null, asked: string): boolean {
  if (title === null) return false;
  return [title, ...title.split(PARTS)].some((part) => wordsOf(part).join(' ') === asked);
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { text: word, position } of readWords(text)) words[position] ??= word;
  return words.map((word) => word.replace(POLITE, ''));
}
