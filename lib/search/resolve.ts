import { everydayForms, isEveryday, knownVerb } from './everyday';
import { isWeakWord } from './function-words';
import { isAcronym } from './glossary';
import { openLast, splitFinal, type Unit, unitsOf } from './hangul';
import { idWord, ownId } from './ids';
import { readMeant } from './meant';
import type { SearchIndex } from './open-index';
import { beginsParticle, stemsOf } from './particles';
import { begins, hasAllWords, hasLatin } from './presence';
import type { Alternative, HangulPart, IdPart, LatinPart, Part, Query, Term } from './query';
import { synonymAlternatives, WEIGHTS } from './terms';
import { correctionsOf } from './typos';
import { verbForms } from './verbs';
import { findWord, hasWordFrom, isNoun, isShortNoun, takesParticle } from './vocabulary';
import { takeYears } from './years';

/** Fewer letters begin too many handles. */
const SHORTEST_HALF_ID = 5;
/** Shorter nouns and a consonant are too often another word: 도구 and 도굴. */
const SHORTEST_BARE = 3;

/**
 * Completes a query with what only the index can tell: which part of a word is a particle, what a
 * half-typed syllable may become, and which word a misspelt one was meant to be.
 *
 * @returns the query as it is searched for; `highlight` shows what it found
 */
export function resolveQuery(index: SearchIndex, query: Query): Query {
  const resolve = (term: Term) => resolveTerm(index, term);
  const dated = takeYears(index, query);
  const { terms, meant } = readMeant(index, dated.terms, resolve);
  const without = { ...query.without, terms: query.without.terms.map(resolve) };
  return { ...dated, terms: terms.map(resolve), without, meant };
}

function resolveTerm(index: SearchIndex, term: Term): Term {
  const [typed] = term.alternatives;
  const [part, ...others] = typed?.parts ?? [];
  if (!typed || !part) return term;
  const names = part.kind === 'latin' ? idsOf(index, term) : [];
  const more =
    part.kind === 'hangul' && part.fits === 'loose' && others.length === 0
      ? hangulReadings(index, part)
      : names.length === 0
        ? respelt(index, typed, term)
        : names;
  return more.length === 0 ? term : { ...term, alternatives: [...term.alternatives, ...more] };
}

/** Ids that look like words: a handle without its `@`, the number of a post, the id of a journal. */
function idsOf({ tables }: SearchIndex, { typed, alternatives }: Term): Alternative[] {
  const names = [typed, ownId(typed)];
  const whole = names.filter((name) => findWord(tables, idWord(name)) >= 0);
  if (whole.length > 0) return whole.map((name) => idAlternative(name, 'whole'));
  if (typed.length < SHORTEST_HALF_ID || hasAllWords(tables, alternatives)) return [];
  return names
    .filter((name) => begins(tables, idWord(name)))
    .map((name) => idAlternative(name, 'start'));
}

function idAlternative(text: string, fits: IdPart['fits']): Alternative {
  return { parts: [{ kind: 'id', text, fits }], weight: WEIGHTS.typed };
}

function hangulReadings(index: SearchIndex, part: HangulPart): Alternative[] {
  const word = String.fromCharCode(...part.units.map(([first]) => first));
  const isWhole = part.units.every(([first, last]) => first === last);
  const verb = isWhole ? verbOf(word) : null;
  const forms = verb ? verbForms(verb) : [];
  return [
    ...nounReadings(index, part, word, isWhole),
    ...forms.map((units) => alternative({ kind: 'hangul', units, fits: 'verb' }, WEIGHTS.variant)),
  ];
}

function nounReadings(
  { tables }: SearchIndex,
  { units }: HangulPart,
  word: string,
  isWhole: boolean,
): Alternative[] {
  const stem = isWhole ? stemOf(tables, word) : null;
  if (stem) {
    const fits = stem.length > 1 ? 'loose' : 'whole';
    return [
      alternative({ kind: 'hangul', units: units.slice(0, stem.length), fits }, WEIGHTS.typed),
    ];
  }
  if (hasWordFrom(tables, units)) return [];
  const bare = isWhole ? beforeParticle(tables, word) : null;
  const noun = bare ? [halfTyped(units.slice(0, -1).concat(unitsOf(bare.slice(-1))))] : [];
  return [...noun, ...openLast(units).map((open) => halfTyped(open))];
}

/** The noun that takes a particle of which only the initial is typed: 에이전튼, on its way to 에이전트는. */
function beforeParticle(tables: SearchIndex['tables'], word: string): string | null {
  const [noun, initial] = splitFinal(word) ?? [];
  if (noun === undefined || initial === undefined || noun.length < SHORTEST_BARE) return null;
  return beginsParticle(initial) && isNoun(tables, noun) ? noun : null;
}

/**
 * The word without its particle: the shortest that stands in the index as a word, unless the whole
 * takes particles itself, as 정확도 and 전문가 do.
 */
function stemOf(tables: SearchIndex['tables'], word: string): string | null {
  if (takesParticle(tables, word)) return null;
  const stems = stemsOf(word).reverse();
  const noun = stems.find((stem) => isNoun(tables, stem));
  return noun ?? stems.find((stem) => stem.length === 1 && isShortNoun(tables, stem)) ?? null;
}

/** The verb that a word is a form of, if it is no noun: 환각을 줄이는 also finds 환각 줄이기. */
function verbOf(word: string): string | null {
  if (isWeakWord(word)) return null; // 없는 asks for what is not there
  const isNoun = everydayForms(word).some(
    ({ kind, text }) => kind === 'noun' && word.startsWith(text),
  );
  return isNoun ? null : knownVerb(word);
}

function halfTyped(units: readonly Unit[]): Alternative {
  return alternative({ kind: 'hangul', units, fits: 'loose' }, WEIGHTS.variant);
}

/** Other readings of Latin words that no word of the index begins with. */
function respelt(index: SearchIndex, typed: Alternative, term: Term): Alternative[] {
  if (hasAllWords(index.tables, term.alternatives)) return [];
  const options = typed.parts.map((part) => readingsOf(index, part));
  const [only] = options;
  const most = options.length === 1 ? (only?.length ?? 0) : 1;
  return Array.from({ length: most }, (_, at) => at).flatMap((at) => {
    const parts = options.flatMap((readings) => readings[at] ?? readings[0] ?? []);
    if (parts.length < options.length) return [];
    const synonyms = parts.length === 1 && parts[0] ? synonymsOf(parts[0]) : [];
    return [{ parts, weight: WEIGHTS.near }, ...synonyms];
  });
}

function readingsOf(index: SearchIndex, part: Part): Part[] {
  if (part.kind !== 'latin' || hasLatin(index.tables, part)) return [part];
  if (isEveryday(part.text)) return []; // cancel is no misspelt cancer
  const fits = part.fits === 'start' ? 'start' : 'plural';
  return correctionsOf(index.tables, part.text).map((text): LatinPart => {
    return { kind: 'latin', text, fits };
  });
}

function synonymsOf(part: Part): Alternative[] {
  return part.kind === 'latin' && !isAcronym(part.text) ? synonymAlternatives(part.text) : [];
}

function alternative(part: Part, weight: number): Alternative {
  return { parts: [part], weight };
}
