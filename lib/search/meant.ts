import { isAcronym } from './glossary';
import { unitsOf } from './hangul';
import { toHangul, toKeys } from './keyboard';
import { koreanCorrection } from './korean-typos';
import type { SearchIndex } from './open-index';
import { begins, hasAllWords, isAnywhere } from './presence';
import type { Meant, Term } from './query';
import { termsOf } from './terms';
import { isHangulWord } from './tokens';
import { findWord, hasWordFrom, isNoun } from './vocabulary';

/** What only the index can tell about a term; passed in by `resolveQuery`. */
type Resolve = (term: Term) => Term;

const SHORTEST_TURNED = 2;
/** From this length on, keys that begin a word are taken for it, not only whole words. */
const SHORTEST_BEGINNING = 4;

/**
 * Corrects words that are spelt like nothing in the index: typed in the other keyboard layout, or with
 * one wrong letter. Neighbouring words are read again together, for several can be one term.
 */
export function readMeant(
  index: SearchIndex,
  terms: readonly Term[],
  resolve: Resolve,
): { terms: Term[]; meant: Meant[] } {
  const meant: Meant[] = [];
  const read: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const run = runFrom(terms, at);
    const texts = run.map((term) => meantBy(index, term, resolve));
    const found = texts.filter((one) => one !== null);
    meant.push(...found);
    if (found.length === 0) read.push(...run);
    else
      read.push(...termsOf(run.map(({ typed }, place) => texts[place]?.text ?? typed).join(' ')));
    at += run.length;
  }
  return { terms: read, meant };
}

/** What a query of initials alone could be in the other layout: `ㄱㅁㅎ` rag; `null` when it is no word. */
export function otherReading(index: SearchIndex, terms: readonly Term[]): string | null {
  const [term, ...others] = terms;
  const isInitials = term?.alternatives[0]?.parts[0]?.kind === 'initials';
  const keys = term && isInitials && others.length === 0 ? toKeys(term.typed) : null;
  return keys && isAcronym(keys) && findWord(index.tables, keys) >= 0 ? keys : null;
}

/** Terms of words from here on, or one that is not. */
function runFrom(terms: readonly Term[], from: number): Term[] {
  const end = terms.findIndex(({ kind }, at) => at >= from && kind !== 'words');
  const to = end < 0 ? terms.length : end;
  return terms.slice(from, Math.max(to, from + 1));
}

function meantBy(index: SearchIndex, term: Term, resolve: Resolve): Meant | null {
  const { typed, kind, isOptional } = term;
  if (kind !== 'words' || isOptional || /\s/.test(typed)) return null;
  if (!isHangulWord(typed)) {
    if (hasAllWords(index.tables, term.alternatives)) return null;
    const turned = toHangul(typed);
    const isWord = turned !== null && turned.length >= SHORTEST_TURNED && isKorean(index, turned);
    return isWord && !isId(resolve(term)) ? { typed, text: turned, why: 'layout' } : null;
  }
  if (isAnywhere(index, resolve(term).alternatives)) return null;
  const keys = toKeys(typed);
  if (keys && isLatin(index, keys)) return { typed, text: keys, why: 'layout' };
  const text = koreanCorrection(index, typed);
  return text === null ? null : { typed, text, why: 'spelling' };
}

function isId({ alternatives }: Term): boolean {
  return alternatives.some(({ parts: [part] }) => part?.kind === 'id');
}

function isKorean({ tables }: SearchIndex, word: string): boolean {
  return hasWordFrom(tables, unitsOf(word)) || isNoun(tables, word) || isKnownTogether(word);
}

/** Whether one word is a term of several: 강화학습 where only 강화 학습 is written. */
function isKnownTogether(word: string): boolean {
  const [term, ...others] = termsOf(word);
  return others.length === 0 && (term?.alternatives.length ?? 0) > 1;
}

function isLatin({ tables }: SearchIndex, keys: string): boolean {
  if (findWord(tables, keys) >= 0) return true;
  return keys.length >= SHORTEST_BEGINNING && begins(tables, keys);
}
