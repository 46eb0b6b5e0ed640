import { isLoneJamo, isSyllable } from './hangul';
import { isParticle } from './particles';

/** A word as index and queries compare it, and where it stands in the text. */
export interface Word {
  /** Hangul as it is, anything else in lower case and without accents */
  text: string;
  /** place in the text counted in words; a word and its parts can share one */
  position: number;
  /** UTF-16 offsets */
  start: number;
  end: number;
}

/** How the letters of a word are to be read: see `wordText`. */
export const SHAPE = { hangul: 0, latin: 1, joined: 2 } as const;
/** One of `SHAPE`. */
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

type VisitWord = (start: number, end: number, position: number, shape: Shape) => void;

/** Longer runs are not words, and nobody types that much of one. */
export const LONGEST_WORD = 48;
/** `GPT-4o-mini` is found as `gpt4o` too; beyond so many parts nobody writes them as one. */
const MOST_PARTS = 4;
const SHORTEST_CAMEL_PART = 3;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const HANGUL = 3;
const APOSTROPHE = 4;
const CONNECTOR = 5;
const UNKNOWN = 255;
const SPACE = 0x20;
const CONNECTORS = /[-_‐‑]+/g;
/** What each code unit is, filled in as they are met. */
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);

/** Reads all words of a text, with offsets into the text as it was given, composed or not. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const composed = text.normalize('NFC');
  const offsets = composed === text ? null : offsetsOf(text);
  scanWords(composed, (start, end, position, shape) => {
    const word = wordText(composed, start, end, shape);
    const [from, to] = offsets ? [offsets[start] ?? 0, offsets[end] ?? text.length] : [start, end];
    words.push({ text: word, position, start: from, end: to });
  });
  return words;
}

/**
 * Finds the words of a text: runs of Hangul, and runs of other letters and digits. Particles written
 * on to a Latin word are none. `GPT-4o` and `FlashAttention` are two words and one.
 *
 * @param text - composed (NFC)
 * @returns how many positions there are
 */
export function scanWords(text: string, visit: VisitWord): number {
  let position = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === HANGUL) {
      const end = endOfHangul(text, at);
      if (!isGlued(text, at) || !isParticle(text.slice(at, end))) {
        visit(at, end, position++, SHAPE.hangul);
      }
      at = end;
    } else if (kind === LETTER || kind === DIGIT) {
      const end = endOfLatin(text, at);
      if (isPlain(text, at, end)) {
        visit(at, end, position++, SHAPE.latin);
        at = end;
        continue;
      }
      const parts = readCompound(text, at, end);
      visitCompound(text, parts, position, visit);
      position += parts.length;
      at = parts.at(-1)?.end ?? end;
    } else at += 1;
  }
  return position;
}

interface Span {
  start: number;
  end: number;
  /** index of the word that contains it, among those joined by hyphens */
  joint: number;
}

/** Words joined by hyphens or underscores, or written as one with capitals within. */
function readCompound(text: string, at: number, firstEnd: number): Span[] {
  const parts: Span[] = [];
  let start = at;
  let end = firstEnd;
  for (let joint = 0; ; joint += 1) {
    splitCamel(text, start, end, joint, parts);
    if (!isConnected(text, end)) return parts;
    start = end + 1;
    end = endOfLatin(text, start);
  }
}

/** Most words: nothing joined to them, no capital within. */
function isPlain(text: string, start: number, end: number): boolean {
  if (isConnected(text, end)) return false;
  for (let at = start + SHORTEST_CAMEL_PART; at <= end - SHORTEST_CAMEL_PART; at += 1) {
    if (isUpper(text, at)) return false;
  }
  return true;
}

function isConnected(text: string, end: number): boolean {
  return kindAt(text, end) === CONNECTOR && isLatinAt(text, end + 1);
}

function visitCompound(text: string, parts: Span[], position: number, visit: VisitWord): void {
  parts.forEach(({ start, end }, index) => {
    visit(start, end, position + index, SHAPE.latin);
  });
  visitCamels(parts, position, visit);
  if (parts.length < 2 || parts.length > MOST_PARTS) return;
  parts.forEach(({ start }, index) => {
    const next = parts[index + 1];
    const isPair = next && (parts.length === 2 || hasDigit(text, start, next.end));
    if (isPair) visit(start, next.end, position + index, SHAPE.joined);
  });
  const first = parts[0];
  const last = parts.at(-1);
  if (parts.length === 2 || !first || !last) return;
  const isCamel = text.slice(first.start, last.end).search(CONNECTORS) < 0;
  if (isCamel) visit(first.start, last.end, position, SHAPE.joined);
}

/** Visits `DeepSeek` of `DeepSeek-V2` as one word. */
function visitCamels(parts: Span[], position: number, visit: VisitWord): void {
  if (parts.at(-1)?.joint === 0) return; // the whole is one word, and is visited as such
  parts.forEach(({ start, joint }, index) => {
    if (parts[index - 1]?.joint === joint || parts[index + 1]?.joint !== joint) return;
    const last = parts.findLast((part) => part.joint === joint);
    visit(start, last?.end ?? start, position + index, SHAPE.joined);
  });
}

/** A word as it is compared. @param text - composed (NFC) */
export function wordText(text: string, start: number, end: number, shape: Shape): string {
  const word = text.slice(start, Math.min(end, start + LONGEST_WORD));
  if (shape === SHAPE.hangul) return word;
  return foldLatin(shape === SHAPE.joined ? word.replace(CONNECTORS, '') : word);
}

/** Lower case, without accents, apostrophes and the English genitive. */
function foldLatin(word: string): string {
  let folded = word;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is plain
  if (/[^\x00-\x7f]/.test(folded)) folded = folded.normalize('NFKD').replace(/\p{M}+/gu, '');
  folded = folded.toLowerCase();
  return /['’]/.test(folded) ? folded.replace(/['’]s$/, '').replace(/['’]/g, '') : folded;
}

function endOfHangul(text: string, at: number): number {
  let end = at + 1;
  while (kindAt(text, end) === HANGUL) end += 1;
  return end;
}

/** Letters and digits, `3.5` and `don't` as one; `C++` and `C#` with what belongs to the name. */
function endOfLatin(text: string, at: number): number {
  let end = at;
  while (isLatinAt(text, end) || isWithin(text, end)) end += 1;
  if (end - at > 2) return end;
  if (text.startsWith('++', end)) return end + 2;
  return text[end] === '#' && !isLatinAt(text, end + 1) ? end + 1 : end;
}

function isWithin(text: string, at: number): boolean {
  const isPoint = text[at] === '.';
  if (isPoint) return kindAt(text, at - 1) === DIGIT && kindAt(text, at + 1) === DIGIT;
  return kindAt(text, at) === APOSTROPHE && kindAt(text, at + 1) === LETTER;
}

/** `FlashAttention` and `GraphRAG`, but not `LoRA` or `LLMs`. */
function splitCamel(text: string, start: number, end: number, joint: number, parts: Span[]): void {
  let from = start;
  for (let at = start + SHORTEST_CAMEL_PART; at <= end - SHORTEST_CAMEL_PART; at += 1) {
    if (!isUpper(text, at) || !isLower(text, at - 1) || at - from < SHORTEST_CAMEL_PART) continue;
    parts.push({ start: from, end: at, joint });
    from = at;
  }
  parts.push({ start: from, end, joint });
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (kindAt(text, at) === DIGIT) return true;
  return false;
}

/** Is there no space before it? Then a particle belongs to what stands there: `LLM을`, `(RAG)는`. */
function isGlued(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at - 1) !== SPACE && !/\s/.test(text.charAt(at - 1));
}

function isLatinAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

/** Positions beyond either end have no letters. */
function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  const known = KINDS[code] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(code);
  KINDS[code] = kind;
  return kind;
}

/** Surrogates do not count: letters beyond the basic plane are not in the words we index. */
function kindOf(code: number): number {
  if (isSyllable(code) || isLoneJamo(code)) return HANGUL;
  const letter = String.fromCharCode(code);
  if (/['’]/.test(letter)) return APOSTROPHE;
  if (letter.search(CONNECTORS) === 0) return CONNECTOR;
  if (/\p{N}/u.test(letter)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(letter) ? LETTER : OTHER;
}

/** For each unit of the composed text, and its end, where it comes from. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (const { index, 0: cluster } of text.matchAll(CLUSTER)) {
    for (let unit = cluster.normalize('NFC').length; unit > 0; unit -= 1) offsets.push(index);
  }
  offsets.push(text.length);
  return offsets;
}

/** What composes only within itself: conjoining letters of one syllable, or a letter and its marks. */
const CLUSTER = /(?:[\u1100-\u115f\uac00-\ud7a3]+?[\u1160-\u11ff]+|[\s\S])\p{M}*/gu;
