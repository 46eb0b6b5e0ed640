import { deniedIn, denyingWays } from './denied';
import { type EverydayForm, everydayForms, isEveryday, knownVerb } from './everyday';
import { isFunctionWord, isWeakWord } from './function-words';
import { isAcronym } from './glossary';
import { type Unit, unitsOf } from './hangul';
import type { SearchIndex } from './open-index';
import { stemsOf } from './particles';
import { isAnywhere } from './presence';
import type { Alternative, Part, Query, Term } from './query';
import { englishStem } from './spelling';
import { formParts, termsOf } from './terms';
import { isHangulWord, readTokens } from './tokens';
import { verbForms, verbStems } from './verbs';
import { hasWordFrom, isNoun } from './vocabulary';

/** A term that other words may stand for and that is not required. */
interface LooseTerm extends Term {
  /** how much it tells about a paper apart from its rarity, from 0 to 1 */
  worth: number;
  /** a word of the term of several words before it */
  isPart: boolean;
}

/** How much of a match other forms of a word, and other words for it, are. */
const FORM_WEIGHT = 0.85;
const OTHER_WORD_WEIGHT = 0.7;
const HEAD_WEIGHT = 0.6;
const WORTH = { word: 1, verb: 0.7, weak: 0.4, part: 0.6, optional: 0.08 };
const SHORTEST_STEM = 4;

/**
 * The terms of a query whose words are not found together, each with other forms of its words and with
 * everyday words for them.
 */
export function loosenTerms(index: SearchIndex, { terms }: Query): LooseTerm[] {
  return [...terms.flatMap((term) => loosen(index, term)), ...deniedTerms(index, terms)];
}

/** What the query asks to be missing, as far as papers say that it is. */
function deniedTerms(index: SearchIndex, terms: readonly Term[]): LooseTerm[] {
  const open = terms.map((term): Term => {
    return { ...term, alternatives: [...term.alternatives, ...otherNames(index, term)] };
  });
  return deniedIn(open, (term) => worthOf(term) < WORTH.verb)
    .map(({ typed, terms: denied }): LooseTerm => {
      const alternatives = denyingWays({ typed, terms: denied });
      const worth = WORTH.word;
      return { typed, kind: 'words', isOptional: false, alternatives, worth, isPart: false };
    })
    .filter(({ alternatives }) => isAnywhere(index, alternatives));
}

/** Other words for a term of one word. */
function otherNames(index: SearchIndex, term: Term): Alternative[] {
  const words = readTokens(term.typed).flatMap((token) => token.words);
  const [word = ''] = words;
  return words.length === 1 && term.kind === 'words'
    ? [...otherWays(index, word), ...formsOf(term)]
    : [];
}

/** Among other words, attention is not the handle of somebody. */
function withoutIds(alternatives: readonly Alternative[]): readonly Alternative[] {
  const words = alternatives.filter(({ parts: [first] }) => first?.kind !== 'id');
  return words.length > 0 ? words : alternatives;
}

/** A term with other words for it; of several words, each of them too. */
function loosen(index: SearchIndex, term: Term): LooseTerm[] {
  if (term.kind === 'exact') return [{ ...term, worth: WORTH.word, isPart: false }];
  const words = readTokens(term.typed).flatMap((token) => token.words);
  const worth = worthOfWords(term, words);
  const isOwn = words.length > 1 || worth < WORTH.verb; // what tells little is in most papers anyway
  const more = isOwn ? [] : otherNames(index, term);
  const alternatives = [...withoutIds(term.alternatives), ...more];
  const loose = { ...term, alternatives, worth, isPart: false };
  if (words.length === 1) return [loose];
  if (!isAnywhere(index, term.alternatives)) return wordsOf(index, term, null);
  return [loose, ...wordsOf(index, term, WORTH.part)];
}

/**
 * The words of a term of several words: long and context tell something even where 긴 문맥 is not found.
 *
 * @param share - what they are worth together; `null` where each is worth as much as any word
 */
function wordsOf(index: SearchIndex, { typed }: Term, share: number | null): LooseTerm[] {
  const tokens = readTokens(typed);
  return tokens.flatMap((token) =>
    termsOf(`${token.typed} `).map((term) => {
      const more = share === null ? otherWays(index, token.words[0] ?? '') : [];
      const alternatives = [...term.alternatives, ...more];
      const worth = share === null ? worthOfWords(term, token.words) : share / tokens.length;
      return { ...term, alternatives, worth, isPart: share !== null };
    }),
  );
}

/** How much a term tells about a paper, from 0 to 1. */
export function worthOf(term: Term): number {
  if (term.kind === 'exact') return WORTH.word;
  return worthOfWords(
    term,
    readTokens(term.typed).flatMap((token) => token.words),
  );
}

function worthOfWords({ isOptional }: Term, [word = '', ...others]: readonly string[]): number {
  if (isOptional) return WORTH.optional;
  if (others.length > 0) return WORTH.word;
  if (isWeakWord(word)) return WORTH.weak;
  return isHangulWord(word) && isVerb(word) ? WORTH.verb : WORTH.word;
}

/** 줄이는 and 놓치기, but not 상쇄하는, which is a noun that does something. */
function isVerb(word: string): boolean {
  return (
    knownVerb(word) !== null &&
    !everydayForms(word).some(({ kind, text }) => kind === 'noun' && word.startsWith(text))
  );
}

function otherWays(index: SearchIndex, word: string): Alternative[] {
  const forms = everydayForms(word).filter(({ text }) => text !== word);
  const others = forms.flatMap((form) => alternativesOf(form));
  return [...(isHangulWord(word) ? koreanWays(index, word) : englishWays(word)), ...others];
}

/** Forms of the English words that stand for a term: 토크나이저 is tokenizer, and tokenization is near. */
function formsOf({ alternatives }: Term): Alternative[] {
  return alternatives.slice(1).flatMap(({ parts: [part, ...others] }) => {
    const isWord = part?.kind === 'latin' && others.length === 0 && !isAcronym(part.text);
    return isWord ? englishWays(part.text) : [];
  });
}

function englishWays(word: string): Alternative[] {
  const stem = englishStem(word);
  if (stem.length < SHORTEST_STEM || stem === word) return [];
  return [{ parts: [{ kind: 'latin', text: stem, fits: 'start' }], weight: FORM_WEIGHT }];
}

/** All forms of a verb; of a noun that is nowhere, the words that it is made of. */
function koreanWays(index: SearchIndex, word: string): Alternative[] {
  const verb = verbOf(index.tables, word);
  const ways = verb ? verbForms(verb).map((units) => verbAlternative(units, FORM_WEIGHT)) : [];
  return [...ways, ...partWays(index, word)];
}

/** The nouns within a noun that is nowhere: 위성 of 인공위성, 요금 of 요금표, and other words for them. */
function partWays({ tables }: SearchIndex, word: string): Alternative[] {
  if (isEveryday(word)) return [];
  const noun = [word, ...stemsOf(word)].find((one) => one.length > 2 && isNowhere(tables, one));
  if (noun === undefined) return [];
  return [noun.slice(-2), noun.slice(0, -2), noun.slice(0, 2)]
    .filter((part, at, all) => part.length > 1 && all.indexOf(part) === at)
    .filter((part) => !isFunctionWord(part) && !isWeakWord(part))
    .filter((part) => isEverydayNoun(part) || (noun.length > 3 && isNoun(tables, part)))
    .flatMap((part) => [
      hangul(part, HEAD_WEIGHT),
      ...everydayForms(part)
        .filter(({ text }) => text !== part)
        .flatMap(alternativesOf)
        .map((way) => ({ ...way, weight: way.weight * HEAD_WEIGHT })),
    ]);
}

function isEverydayNoun(word: string): boolean {
  return everydayForms(word).some(({ kind, text }) => kind === 'noun' && text === word);
}

function isNowhere(tables: SearchIndex['tables'], word: string): boolean {
  return !hasWordFrom(tables, unitsOf(word));
}

/** The verb that a word is a form of; 시험 and 주민, which end like one, are nouns. */
function verbOf(tables: SearchIndex['tables'], word: string): string | undefined {
  const known = knownVerb(word);
  if (known) return known;
  if ([word, ...stemsOf(word)].some((noun) => isNoun(tables, noun))) return undefined;
  return verbStems(word).find((stem) => stem.length > 1 && stem !== word);
}

function alternativesOf({ kind, text }: EverydayForm): Alternative[] {
  switch (kind) {
    case 'verb':
      return verbForms(text).map((units) => verbAlternative(units, OTHER_WORD_WEIGHT));
    case 'noun':
      return [hangul(text, OTHER_WORD_WEIGHT)];
    case 'open':
    case 'closed':
      return [{ parts: latinParts(text, kind === 'open'), weight: OTHER_WORD_WEIGHT }];
  }
}

function verbAlternative(units: readonly Unit[], weight: number): Alternative {
  return { parts: [{ kind: 'hangul', units, fits: 'verb' }], weight };
}

function hangul(word: string, weight: number): Alternative {
  const fits = word.length > 1 ? 'loose' : 'whole';
  return { parts: [{ kind: 'hangul', units: unitsOf(word), fits }], weight };
}

function latinParts(text: string, isOpen: boolean): Part[] {
  const parts = formParts(readTokens(text).flatMap(({ words }) => words));
  const last = parts.at(-1);
  if (isOpen && last?.kind === 'latin')
    last.fits = last.text.length < SHORTEST_STEM ? 'form' : 'start';
  return parts;
}
