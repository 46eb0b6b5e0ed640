import { runSync } from '../text/slices';
import { looksShort } from './glossary';
import { isSyllable } from './hangul';
import { stemsOf } from './particles';
import { singularOf, variantsOf } from './spelling';

/** The ways in which one term is written. */
export interface TermForms {
  ko: readonly string[];
  en: readonly string[];
}

/** A form of a term, and its position in a text. */
export interface FoundForm {
  /** index of the term in the given list */
  term: number;
  /** index of the form among the term's Korean ones, followed by its English ones */
  form: number;
  /** UTF-16 offsets */
  start: number;
  end: number;
}

/** Finds all terms of a list in texts. */
export interface TermMatcher {
  /** English forms as whole words, in the singular or plural, with hyphens or spaces */
  inEnglish(text: string): FoundForm[];
  /** Korean forms with what may follow them, and English forms that were left untranslated */
  inKorean(text: string): FoundForm[];
}

/** Forms that end with a word, and the words that may come after it. */
interface Node {
  next: Map<string, Node>;
  ends: readonly Form[];
}

interface Form {
  term: number;
  form: number;
  /** whether it is an abbreviation, which has to be in capitals */
  isShort: boolean;
  /** letters without spaces, and before which of them a text may have a space */
  letters: string;
  mayGap: readonly boolean[];
}

const WORD = /[\p{Script=Latin}\p{N}]+(?:['’.][\p{Script=Latin}\p{N}]+)*/gu;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const BETWEEN_WORDS = /^[\s\-‐‑]+$/;
/** Spaces, breaks and hyphens. */
const GAPS = new Set(' \t\n\r\u00a0-‐‑');
/** A Korean form of this length may be anywhere in a word; shorter ones must begin it. */
const LONG = 3;
/** Syllables that turn a short noun into another one, which still names the term. */
const SUFFIXES = new Set('적형용별당식류층값률율간내상중때시법기력성팔문군망손셋'.split(''));
const ANY_CASE_AFTER = 2;

/**
 * Prepares to find all of these terms in one pass over a text, whatever the number of terms. Terms may be
 * nested (`attention` in `attention head`); of one term, the longest form counts.
 */
export function buildMatcher(terms: readonly TermForms[]): TermMatcher {
  return runSync(buildMatcherInSteps(terms));
}

/** Generator form of `buildMatcher`; yields often enough not to block. */
export function* buildMatcherInSteps(
  terms: readonly TermForms[],
): Generator<undefined, TermMatcher> {
  const words = node();
  const letters = node();
  for (const [term, { ko, en }] of terms.entries()) {
    yield;
    for (const [at, text] of ko.entries()) {
      const form = toForm(text, term, at);
      add(letters, [...form.letters], form);
    }
    for (const [at, text] of en.entries()) {
      const path = wordsOf(text).map(({ word }) => word.toLowerCase());
      add(words, path, toForm(text, term, ko.length + at));
    }
  }
  const vocabulary = new Set(wordsIn(words));
  yield;
  const readings = cached((word) => formsOfWord(word).filter((one) => vocabulary.has(one)));
  const english = (text: string) => findWords(text, words, readings);
  return {
    inEnglish: (text) => longestOfEach(english(text)),
    inKorean: (text) => longestOfEach([...findLetters(text, letters), ...english(text)]),
  };
}

type Readings = (word: string) => readonly string[];

/** Cached, because texts repeat their words. */
function cached(read: Readings): Readings {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const result = known.get(word) ?? read(word);
    known.set(word, result);
    return result;
  };
}

function findWords(text: string, root: Node, readings: Readings): FoundForm[] {
  const words = wordsOf(text);
  const found: FoundForm[] = [];
  for (let at = 0; at < words.length; at += 1) walkWords(text, words, at, root, readings, found);
  return found;
}

/** A word without the English genitive. */
interface WordAt {
  word: string;
  start: number;
  end: number;
}

function wordsOf(text: string): WordAt[] {
  return [...text.matchAll(WORD)].map(({ 0: whole, index }) => {
    const word = whole.replace(/['’]s$/, '');
    return { word, start: index, end: index + word.length };
  });
}

/** Returns the spellings by which a word may be listed: unchanged, singular, American or British. */
function formsOfWord(word: string): string[] {
  const plain = word.toLowerCase();
  const singulars = [
    plain,
    singularOf(plain),
    /(?:s|x|ch|sh)es$/.test(plain) && plain.slice(0, -2),
  ];
  const read = singulars.filter((one) => typeof one === 'string');
  return [...new Set([...read, ...read.flatMap(variantsOf)])];
}

/** Follows all readings of the words from here on, as far as any form extends. */
function walkWords(
  text: string,
  words: readonly WordAt[],
  from: number,
  root: Node,
  readings: Readings,
  found: FoundForm[],
): void {
  let nodes = [root];
  for (let at = from; at < words.length; at += 1) {
    const here = words[at] as WordAt; // `at` is in bounds
    const before = words[at - 1];
    if (at > from && before && !BETWEEN_WORDS.test(text.slice(before.end, here.start))) return;
    const read = readings(here.word);
    nodes = nodes.flatMap(({ next }) => read.flatMap((one) => next.get(one) ?? []));
    if (nodes.length === 0) return;
    for (const { term, form, isShort } of nodes.flatMap(({ ends }) => ends)) {
      if (isShort && !looksShort(here.word.replace(/s$/, ''))) continue;
      found.push({ term, form, start: words[from]?.start ?? 0, end: here.end });
    }
  }
}

function findLetters(text: string, root: Node): FoundForm[] {
  const read = readLetters(text);
  const found: FoundForm[] = [];
  for (let at = 0; at < read.letters.length; at += 1) walkLetters(read, at, root, found);
  return found;
}

/** A text without its spaces. */
interface Letters {
  letters: readonly string[];
  offsets: readonly number[];
  /** whether a space or hyphen precedes a letter */
  gaps: readonly boolean[];
}

function readLetters(text: string): Letters {
  const letters: string[] = [];
  const offsets: number[] = [];
  const gaps: boolean[] = [];
  let hasGap = true;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (GAPS.has(letter)) hasGap = true;
    else {
      letters.push(letter.toLowerCase());
      offsets.push(at);
      gaps.push(hasGap);
      hasGap = false;
    }
  }
  return { letters, offsets, gaps };
}

function walkLetters(read: Letters, from: number, root: Node, found: FoundForm[]): void {
  const { letters, offsets, gaps } = read;
  let here = root.next.get(letters[from] ?? '');
  if (!here) return;
  const isInWord = gaps[from] === false && isLetter(letters[from - 1]);
  if (isInWord && !isHangul(letters[from])) return;
  for (let at = from + 1; here; at += 1) {
    for (const form of here.ends) {
      if ((isInWord && form.letters.length < LONG) || !mayStand(read, from, form)) continue;
      const [start = 0, last = 0] = [offsets[from], offsets[at - 1]];
      found.push({ term: form.term, form: form.form, start, end: last + 1 });
    }
    here = here.next.get(letters[at] ?? '');
  }
}

/** Whether spaces occur only where they may, and the text after the form leaves it a separate word. */
function mayStand(
  { letters, gaps }: Letters,
  from: number,
  { letters: form, mayGap }: Form,
): boolean {
  for (let at = 1; at < form.length; at += 1) if (gaps[from + at] && !mayGap[at]) return false;
  let end = from + form.length;
  if (!isHangul(form.at(-1))) {
    const isEnd = end >= letters.length || gaps[end] || !/[a-z0-9]/.test(letters[end] ?? '');
    if (!isEnd) return false;
  }
  let rest = '';
  for (; end < letters.length && !gaps[end] && isHangul(letters[end]); end += 1)
    rest += letters[end];
  return form.length >= LONG || mayFollow(rest);
}

/** Accepts particles, verb endings, a suffix or a second noun; any other syllable is part of the word. */
function mayFollow(rest: string): boolean {
  if (rest === '') return true;
  const noun = '가나';
  const shortest =
    stemsOf(noun + rest).findLast((stem) => stem.length >= noun.length) ?? noun + rest;
  const left = shortest.slice(noun.length);
  return left === '' || left.length >= ANY_CASE_AFTER || SUFFIXES.has(left);
}

function toForm(text: string, term: number, form: number): Form {
  const { letters, gaps } = readLetters(text);
  const starts = gaps.flatMap((isGap, at) => (isGap ? [at] : []));
  const mayGap = letters.map((_, at) => {
    const start = starts.findLast((one) => one <= at) ?? 0;
    const end = starts.find((one) => one > at) ?? letters.length;
    return start === at || (at - start >= 2 && end - at >= 2);
  });
  return { term, form, isShort: looksShort(text), letters: letters.join(''), mayGap };
}

function node(): Node {
  return { next: new Map(), ends: [] };
}

function add(root: Node, path: readonly string[], form: Form): void {
  let here = root;
  for (const one of path) {
    const next = here.next.get(one) ?? node();
    here.next.set(one, next);
    here = next;
  }
  here.ends = [...here.ends, form];
}

function wordsIn({ next }: Node): string[] {
  return [...next].flatMap(([word, after]) => [word, ...wordsIn(after)]);
}

/** Drops forms that lie within a longer form of the same term. */
function longestOfEach(found: FoundForm[]): FoundForm[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end || a.form - b.form);
  const ends = new Map<number, number>();
  return sorted.filter(({ term, start, end }) => {
    if (start < (ends.get(term) ?? 0)) return false;
    ends.set(term, end);
    return true;
  });
}

function isHangul(letter: string | undefined): boolean {
  return letter !== undefined && isSyllable(letter.charCodeAt(0));
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && (isHangul(letter) || LATIN.test(letter));
}
