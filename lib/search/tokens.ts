import { isLoneJamo, isSyllable } from './hangul';
import { readWords, type Word } from './words';

/** A word of a query, or several written as one: `GPT-4o`. */
export interface Token {
  typed: string;
  isHangul: boolean;
  /** as the index has them, one after the other */
  words: readonly string[];
  /** the words as one, where they were written as one: `gpt4o` */
  joined: string | null;
  /** as the glossary has it */
  key: string;
}

/** Splits text into its words, and keeps together what was written as one. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let parts: Word[] = [];
  let joined: string | null = null;
  const flush = () => {
    if (parts.length > 0) tokens.push(toToken(text, parts, joined));
    parts = [];
    joined = null;
  };
  for (const word of readWords(text)) {
    const last = parts.at(-1);
    if (last && word.position <= last.position) {
      if (word.start === parts[0]?.start && word.end === last.end) joined = word.text;
      continue;
    }
    if (last && !isOneWord(text, last, word)) flush();
    parts.push(word);
  }
  flush();
  return tokens;
}

/** Words as the glossary has them: spaces between Hangul make no difference. */
export function glossaryKey(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=[가-힣]) (?=[가-힣])/g, '');
}

/** Whether a word is Hangul, half-typed or not. */
export function isHangulWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return isSyllable(code) || isLoneJamo(code);
}

function toToken(text: string, parts: readonly Word[], joined: string | null): Token {
  const words = parts.map((part) => part.text);
  const typed = text.slice(parts[0]?.start, parts.at(-1)?.end);
  return { typed, isHangul: isHangulWord(words[0] ?? ''), words, joined, key: glossaryKey(words) };
}

function isOneWord(text: string, last: Word, next: Word): boolean {
  if (isHangulWord(last.text) || isHangulWord(next.text)) return false;
  return /^[-_‐‑]?$/.test(text.slice(last.end, next.start));
}
