import { isFunctionWord } from './function-words';
import { findTerm, isAcronym, looksShort, synonymsOf } from './glossary';
import { isInitials, unitsOf } from './hangul';
import { isParticle } from './particles';
import type { Alternative, LatinPart, Part, Term } from './query';
import { singularOf, variantsOf } from './spelling';
import { isHangulWord, readTokens, type Token } from './tokens';

/** How much of a match other forms are. */
export const WEIGHTS = { typed: 1, variant: 0.95, synonym: 0.9, near: 0.8 };

const SHORT = 2;

/** Builds the terms of words that were typed. */
export function termsOf(text: string): Term[] {
  const tokens = readTokens(text);
  const terms: Term[] = [];
  const isOpen = !/\s$/.test(text);
  for (let at = 0; at < tokens.length; ) {
    const found = findTerm(tokens.slice(at).map(({ key }) => key));
    const taken = tokens.slice(at, at + (found?.count ?? 1));
    at += taken.length;
    const isLast = isOpen && at === tokens.length;
    terms.push(found ? knownTerm(taken, found.key) : plainTerm(taken[0], isLast));
  }
  return terms.every(({ isOptional }) => isOptional)
    ? terms.map((term) => ({ ...term, isOptional: false }))
    : terms;
}

/** A phrase: words in exactly this order. */
export function phraseTerm(text: string): Term | null {
  const words = readTokens(text).flatMap((token) => token.words);
  const parts = words.map((word, index): Part => {
    if (!isHangulWord(word)) return { kind: 'latin', text: word, fits: 'whole' };
    const isLast = index === words.length - 1;
    return { kind: 'hangul', units: unitsOf(word), fits: isLast ? 'start' : 'whole' };
  });
  if (parts.length === 0) return null;
  const alternatives = [{ parts, weight: WEIGHTS.typed }];
  return { typed: text, kind: 'exact', isOptional: false, alternatives };
}

/** Every other form of a term of the glossary, as it is to be found. @param key - of `findTerm` */
export function synonymAlternatives(key: string): Alternative[] {
  return synonymsOf(key).map((form) => ({
    parts: formParts(readTokens(form).flatMap(({ words }) => words)),
    weight: WEIGHTS.synonym,
  }));
}

/** A term that the glossary knows: as it was typed, without a particle, and its other forms. */
function knownTerm(tokens: readonly Token[], key: string): Term {
  const [first] = tokens;
  const typed = tokens.map((token) => token.typed).join(' ');
  const own =
    first && tokens.length === 1 && !first.isHangul
      ? latinAlternatives(first, true)
      : [{ parts: formParts(key.split(' ')), weight: WEIGHTS.typed }];
  const alternatives = [...own, ...synonymAlternatives(key)];
  return { typed, kind: 'words', isOptional: false, alternatives };
}

function plainTerm(token: Token | undefined, isLast: boolean): Term {
  const { typed = '', words = [], isHangul = false } = token ?? {};
  const [word = ''] = words;
  const isOptional = isFunctionWord(word) || (isHangul && isParticle(word));
  const alternatives =
    isHangul || !token ? [hangulAlternative(word)] : latinAlternatives(token, isLast);
  return { typed, kind: 'words', isOptional, alternatives };
}

function hangulAlternative(word: string): Alternative {
  const units = unitsOf(word);
  const part: Part = isInitials(word)
    ? { kind: 'initials', units }
    : { kind: 'hangul', units, fits: 'loose' };
  return { parts: [part], weight: WEIGHTS.typed };
}

/** As it was typed, as one word, in the other spelling, as one of several. */
function latinAlternatives({ typed, words, joined }: Token, isLast: boolean): Alternative[] {
  const last = words.at(-1) ?? '';
  const fits = fitOf(last, typed, isLast);
  const typedParts = words.map((word, index): LatinPart => {
    return { kind: 'latin', text: word, fits: index === words.length - 1 ? fits : 'whole' };
  });
  const others: Alternative[] = joined ? [{ parts: [latin(joined, fits)], weight: 1 }] : [];
  if (words.length === 1) {
    const singular = singularOf(last);
    if (singular) others.push({ parts: [latin(singular, 'plural')], weight: WEIGHTS.variant });
    for (const variant of fits === 'start' ? variantsOf(last) : []) {
      others.push({ parts: [latin(variant, 'start')], weight: WEIGHTS.variant });
    }
  }
  return [{ parts: typedParts, weight: WEIGHTS.typed }, ...others];
}

/** Numbers and short forms mean themselves; two letters begin a word only while they are typed. */
function fitOf(word: string, typed: string, isLast: boolean): LatinPart['fits'] {
  if (/^[\d.]+$/.test(word)) return 'whole';
  if (isAcronym(word) || looksShort(typed)) return 'plural';
  return word.length > SHORT || isLast ? 'start' : 'plural';
}

/** A form as it is found: Hangul in a row is one part, as it stands with and without spaces. */
export function formParts(words: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const [index, word] of words.entries()) {
    const last = parts.at(-1);
    const isLast = index === words.length - 1;
    if (!isHangulWord(word)) parts.push(latin(word, isLast ? 'plural' : 'whole'));
    else if (last?.kind === 'hangul') last.units = [...last.units, ...unitsOf(word)];
    else parts.push({ kind: 'hangul', units: unitsOf(word), fits: 'loose' });
  }
  return parts;
}

function latin(text: string, fits: LatinPart['fits']): LatinPart {
  return { kind: 'latin', text, fits };
}
