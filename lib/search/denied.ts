import type { Alternative, Part, Term } from './query';
import { isHangulWord } from './tokens';
import { verbForms, verbStems } from './verbs';

/** Korean verbs that deny the word before them, and those that papers use for it. */
const DENYING = new Set(['없', '않']);
const TAKING_AWAY = ['없', '없애', '빼'];
/** English words that deny the one after them, or before. */
const BEFORE = ['without', 'no'];
const AFTER = 'free';
const MOST_WAYS = 40;

/** Terms that a query denies as one: those before 없는, or after `without`. */
export interface Denied {
  /** as it was typed, the denying word included */
  typed: string;
  /** in their order; more than one where the last says little, as in 초안 모델 */
  terms: readonly Term[];
}

/**
 * Finds what a query asks to be absent: 어텐션 없는 모델, a model without attention. A paper that says so
 * fits better than one that has both words apart.
 *
 * @param isWeak - whether a term says little alone
 */
export function deniedIn(terms: readonly Term[], isWeak: (term: Term) => boolean): Denied[] {
  return terms.flatMap((term, at): Denied[] => {
    const isKorean = isHangulWord(term.typed);
    if (isKorean ? !deniesBefore(term.typed) : !BEFORE.includes(term.typed.toLowerCase()))
      return [];
    const noun = isKorean ? nounBefore(terms, at, isWeak) : nounAfter(terms, at);
    if (noun.length === 0) return [];
    const words = noun.map(({ typed }) => typed).join(' ');
    return [{ typed: isKorean ? `${words} ${term.typed}` : `${term.typed} ${words}`, terms: noun }];
  });
}

function deniesBefore(word: string): boolean {
  return word === '없이' || verbStems(word).some((stem) => DENYING.has(stem));
}

function nounBefore(
  terms: readonly Term[],
  at: number,
  isWeak: (term: Term) => boolean,
): readonly Term[] {
  const noun = terms.slice(Math.max(0, at - 2), at).filter(isNoun);
  const last = noun.at(-1);
  return last && !isWeak(last) ? [last] : noun;
}

function nounAfter(terms: readonly Term[], at: number): readonly Term[] {
  return terms.slice(at + 1).find(({ isOptional }) => !isOptional)?.kind === 'words'
    ? terms
        .slice(at + 1)
        .filter(isNoun)
        .slice(0, 1)
    : [];
}

function isNoun({ kind, isOptional }: Term): boolean {
  return kind === 'words' && !isOptional;
}

/** How papers say in either language that something is missing. */
export function denyingWays({ terms }: Denied): Alternative[] {
  const nouns = terms.reduce<Alternative[]>(
    (before, { alternatives }) =>
      before.length === 0 ? [...alternatives] : before.flatMap((one) => inRow(one, alternatives)),
    [],
  );
  return nouns.slice(0, MOST_WAYS).flatMap(({ parts, weight }) => {
    const isEnglish = parts.every(({ kind }) => kind === 'latin');
    const ways = isEnglish ? englishWays(parts) : koreanWays(parts);
    return ways.map((way) => ({ parts: way, weight }));
  });
}

/** Two words of one language in a row. */
function inRow({ parts, weight }: Alternative, others: readonly Alternative[]): Alternative[] {
  const [first] = parts;
  return others
    .filter((other) => other.parts[0]?.kind === first?.kind)
    .map((other) => ({
      parts: [...parts, ...other.parts],
      weight: Math.min(weight, other.weight),
    }));
}

function englishWays(parts: readonly Part[]): Part[][] {
  const word = (text: string): Part => ({ kind: 'latin', text, fits: 'whole' });
  return [...BEFORE.map((before) => [word(before), ...parts]), [...parts, word(AFTER)]];
}

function koreanWays(parts: readonly Part[]): Part[][] {
  return TAKING_AWAY.flatMap((stem) =>
    verbForms(stem).map((units): Part[] => [...parts, { kind: 'hangul', units, fits: 'verb' }]),
  );
}
