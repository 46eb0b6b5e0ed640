import type { LocalizedText, Problem } from '../text/localized';
import { localize, quoted } from '../text/sentences';
import { cleanQuery, LONGEST_QUERY } from './clean-query';
import {
  areSameFilter,
  type FilterDraft,
  newFilters,
  readFilter,
  sayUnknownFilter,
} from './filters';
import { isEmptyQuery, type Query, type Term } from './query';
import { QUERY_WORDS } from './query.words';
import { type Identifiers, isSubject, readId } from './read-id';
import { phraseTerm, termsOf } from './terms';

/** More words than anyone types; each costs a lookup in the index. */
const MOST_TERMS = 16;
const PIECES = /-?(?:(?:tag|태그):)?"[^"]*"?|[^\s"]+/gi;
const PIECE = /-?(?:tag|태그):"[^"]*"?|-?"([^"]*)("?)|[^\s"]+|\s+/gi;
/** `-word`: a minus that nothing stands before. */
const EXCLUDED = /^-(?=[\p{L}"@])/u;
/** Copied along with an id, without meaning. */
const BESIDE_ID = /^(?:arxiv|doi|pdf|abs|v\d{1,2})$/i;

/**
 * Reads what a reader typed: words in either language, ids and links, quoted phrases, and filters.
 * Nothing is refused: what cannot be read is left out and told as a problem.
 *
 * @param text - anything at all
 */
export function parseQuery(
  text: string,
  identifiers: Identifiers,
): { query: Query; problems: Problem[] } {
  const without = { terms: [], filters: newFilters() };
  const draft: QueryDraft = {
    terms: [],
    words: '',
    filters: newFilters(),
    without,
    problems: [],
    identifiers,
    unknown: [],
    bad: [],
  };
  if (text.length > LONGEST_QUERY) draft.problems.push(TOO_LONG);
  for (const piece of cleanQuery(text).matchAll(PIECE)) readPiece(piece, draft);
  flushWords(draft);
  readUnknown(draft);
  const { filters, problems } = draft;
  const terms = withoutCompany(draft.terms);
  if (terms.length > MOST_TERMS) problems.push(tooMany(terms[MOST_TERMS]));
  return { query: { terms: terms.slice(0, MOST_TERMS), filters, without, meant: [] }, problems };
}

interface QueryDraft {
  terms: Term[];
  /** words not yet read, since several can be one term */
  words: string;
  filters: FilterDraft;
  without: { terms: Term[]; filters: FilterDraft };
  /** what looks like a filter that we do not have */
  unknown: string[];
  /** filters whose value cannot be read, and what may stand there */
  bad: { piece: string; what: LocalizedText }[];
  problems: Problem[];
  identifiers: Identifiers;
}

/** Whether one of the pieces of a query is this filter, in any spelling. */
export function hasFilter(text: string, filter: string): boolean {
  return piecesOf(text).some((piece) => areSameFilter(piece, filter));
}

/** Appends a filter to a query, or removes it, in any spelling, where the query has it. */
export function toggleFilter(text: string, filter: string): string {
  const isTyped = hasFilter(text, filter);
  const pieces = isTyped ? piecesOf(text) : text.split(/\s+/).filter(Boolean);
  if (!isTyped) return `${[...pieces, filter].join(' ')} `;
  return pieces.filter((piece) => !areSameFilter(piece, filter)).join(' ');
}

/** Words and filters as they are read; what is quoted is not looked into. */
function piecesOf(text: string): string[] {
  return [...cleanQuery(text).matchAll(PIECES)].map(([piece]) => piece);
}

function readPiece(found: RegExpExecArray, draft: QueryDraft): void {
  const [piece, quoted, closing] = found;
  const isExcluded = EXCLUDED.test(piece);
  if (quoted !== undefined) readPhrase(quoted, closing === '"', isExcluded, draft);
  else if (isExcluded) exclude(piece.slice(1), draft);
  else readPlain(piece, draft);
}

function readPlain(piece: string, draft: QueryDraft): void {
  if (isSubject(piece) || takeFilter(piece, draft.filters, draft)) return;
  const id = readId(piece, draft.identifiers);
  if (id) {
    flushWords(draft);
    draft.terms.push(id);
    return;
  }
  if (sayUnknownFilter(piece, false)) draft.unknown.push(piece);
  else draft.words += piece;
}

/** Only what was typed is left out, not what means the same. */
function exclude(piece: string, draft: QueryDraft): void {
  const { without, identifiers } = draft;
  if (takeFilter(piece, without.filters, draft)) return;
  const id = readId(piece, identifiers);
  for (const term of id ? [id] : termsOf(piece)) {
    without.terms.push({ ...term, isOptional: false, alternatives: term.alternatives.slice(0, 1) });
  }
}

/** Reads a filter, good or bad. @returns whether it is one */
function takeFilter(piece: string, filters: FilterDraft, { bad }: QueryDraft): boolean {
  const wrong = readFilter(piece, filters);
  if (wrong && wrong !== 'none') bad.push({ piece, what: wrong });
  return wrong !== 'none';
}

/**
 * Says what is wrong with filters, and that the rest was searched for without them. An unknown one that
 * stands alone was perhaps meant as words.
 */
function readUnknown(draft: QueryDraft): void {
  const { terms, filters, without, unknown, bad, problems } = draft;
  const isAlone = isEmptyQuery({ terms, filters, without, meant: [] });
  for (const { piece, what } of bad) {
    problems.push({
      where: quoted(piece),
      what: isAlone ? what : localize(QUERY_WORDS.filterLeftOut, { piece: quoted(piece), what }),
    });
  }
  for (const piece of unknown) {
    const what = sayUnknownFilter(piece, !isAlone);
    if (what) problems.push({ where: quoted(piece), what });
    if (isAlone) draft.words += `${piece} `;
  }
  flushWords(draft);
}

/** Beside an id, `arXiv` is not a word to be found. */
function withoutCompany(terms: readonly Term[]): Term[] {
  const hasId = terms.some(({ alternatives: [first] }) => first?.parts[0]?.kind === 'id');
  return hasId ? terms.filter(({ typed }) => !BESIDE_ID.test(typed)) : [...terms];
}

function readPhrase(text: string, isClosed: boolean, isExcluded: boolean, draft: QueryDraft): void {
  flushWords(draft);
  const term = phraseTerm(text);
  if (term) (isExcluded ? draft.without.terms : draft.terms).push(term);
  if (!isClosed) draft.problems.push(NOT_CLOSED);
}

function flushWords(draft: QueryDraft): void {
  draft.terms.push(...termsOf(draft.words));
  draft.words = '';
}

const TOO_LONG: Problem = {
  where: QUERY_WORDS.query,
  what: localize(QUERY_WORDS.tooLong, { most: LONGEST_QUERY }),
};

const NOT_CLOSED: Problem = {
  where: QUERY_WORDS.query,
  what: QUERY_WORDS.notClosed,
};

function tooMany(first: Term | undefined): Problem {
  const typed = first?.typed ?? '';
  return {
    where: localize(QUERY_WORDS.fromHere, { word: quoted(typed) }),
    what: localize(QUERY_WORDS.tooManyWords, { most: MOST_TERMS }),
  };
}
